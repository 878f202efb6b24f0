-- What was typed as a reference goes with the incident, and is found by it.
create index incident_match_of on incident_match (incident);
