-- How search reads text. Texts come folded (lower case, no accents, words parted by single spaces); what is left to do is to stem them.
-- Words in Latin letters are stemmed as English in every configuration, so a brand or a loan word is found whatever language stands around it.
-- No stop words: a phrase of small words can be found, and how common a word is makes it count for little.
CREATE TEXT SEARCH DICTIONARY goodturn_english (TEMPLATE = snowball, LANGUAGE = english);--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY goodturn_russian (TEMPLATE = snowball, LANGUAGE = russian);--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY goodturn_greek (TEMPLATE = snowball, LANGUAGE = greek);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION goodturn_en (PARSER = "default");--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION goodturn_en ADD MAPPING FOR asciiword WITH goodturn_english;--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION goodturn_en ADD MAPPING FOR word, numword, uint, int, float, sfloat, version WITH simple;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION goodturn_ru (COPY = goodturn_en);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION goodturn_ru ALTER MAPPING FOR word WITH goodturn_russian;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION goodturn_el (COPY = goodturn_en);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION goodturn_el ALTER MAPPING FOR word WITH goodturn_greek;--> statement-breakpoint
-- The stem of one folded word, by its script.
CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  select coalesce((tsvector_to_array(to_tsvector(
    (case when word ~ '[α-ω]' then 'goodturn_el' when word ~ '[а-я]' then 'goodturn_ru' else 'goodturn_en' end)::regconfig, word)))[1], word)
$$;--> statement-breakpoint
-- Ranking reads the stems of every candidate: they stay in the row, and the text moves out of it.
ALTER TABLE search_documents ALTER COLUMN words SET STORAGE MAIN;
