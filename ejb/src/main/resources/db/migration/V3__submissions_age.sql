-- What partners sent is kept for 24 months. Rows come in by time, so an index of a few pages finds the old ones.
create index submission_age on submission using brin (received_at) with (autosummarize = on);
