-- The number at which somebody can be reached when a message is not enough; it never leaves this service by a fact.
ALTER TABLE person ADD phone text;
