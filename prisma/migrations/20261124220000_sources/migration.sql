-- Sources that are followed, what they list, and whose turn it is at a host. The queue keeps a schema of its own, pgboss.

-- What is to be fetched next, host by host; and what was given up, latest first.
CREATE INDEX "source_item_waiting" ON "source_item" ("host", "next_try_at") WHERE "state" = 'WAITING';
CREATE INDEX "source_item_failed" ON "source_item" ("source_id", "changed_at" DESC) WHERE "state" = 'FAILED';
