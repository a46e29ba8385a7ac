-- What is stored is numbered in the order in which it is committed: writers draw the numbers while they hold the graph's lock.
-- Whoever follows the graph remembers the last number and loses nothing, however long the connection was gone.
CREATE SEQUENCE "graph_change";
ALTER TABLE "article" ADD COLUMN "change_seq" BIGINT;
ALTER TABLE "statement" ADD COLUMN "arrival_seq" BIGINT;
CREATE UNIQUE INDEX "article_change_seq_key" ON "article"("change_seq");
CREATE UNIQUE INDEX "statement_arrival_seq_key" ON "statement"("arrival_seq");

-- A number is of the present row alone: it makes no former self of it.
SELECT past.keep('article', '{id}', 'article', 'id', '{next_seq,changed_at,change_seq}');
SELECT past.keep('statement', '{id}', 'statement', 'id', '{arrival_seq}');
SELECT as_of.show('article');
SELECT as_of.show('statement');
