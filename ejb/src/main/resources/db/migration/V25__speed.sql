-- What a country's queue was found to read too much for: measured with a million incidents, a tenth of them open.

-- How much each colleague has in hand, without looking at the incidents themselves.
create index incident_in_hand on incident (owner, id) where state = 'TAKEN';

-- A page of the queue in the other orders begins at its first row instead of sorting everything that is open.
create index incident_by_due on incident (due_at, id) where state <> 'CLOSED' and state <> 'WITHDRAWN';
create index incident_by_age on incident (received_at, id) where state <> 'CLOSED' and state <> 'WITHDRAWN';
create index incident_by_change on incident (changed_at, id) where state <> 'CLOSED' and state <> 'WITHDRAWN';
