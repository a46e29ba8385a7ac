-- People are looked up by how their names end: a surname alone, or a surname with names in the middle left out.
CREATE INDEX "entity_name_last_word" ON "entity_name"(split_part("key", ' ', -1));
