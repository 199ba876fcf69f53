SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE parse.__migrations (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);
CREATE TABLE parse.article_versions (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    "fetch" integer NOT NULL,
    text_hash text NOT NULL,
    fetched_at timestamp with time zone NOT NULL,
    outlet text NOT NULL,
    headline text NOT NULL,
    text text NOT NULL,
    authors text[] NOT NULL,
    published_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone,
    language text NOT NULL,
    origin_kind text NOT NULL,
    origin_name text,
    origin_evidence text,
    left_out bigint[] DEFAULT '{}'::bigint[] NOT NULL
);
CREATE TABLE parse.articles (
    article_id uuid NOT NULL,
    url character varying(2048) NOT NULL,
    last_fetch integer NOT NULL,
    version integer NOT NULL,
    version_fetch integer NOT NULL,
    text_hash text,
    canonical_url character varying(2048),
    published_at timestamp with time zone,
    alias_of uuid
);
CREATE TABLE parse.near_texts (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    other_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    in_other double precision NOT NULL,
    of_other double precision NOT NULL,
    url text NOT NULL,
    outlet text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    origin_kind text NOT NULL,
    origin_name text,
    origin_evidence text
);
CREATE TABLE parse.site_lines (
    host text NOT NULL,
    line_hash bigint NOT NULL,
    articles uuid[] NOT NULL,
    last_seen timestamp with time zone NOT NULL
);
CREATE TABLE parse.text_sketches (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    bands integer[] NOT NULL
);
INSERT INTO parse.__migrations VALUES
	('20261123100122_Initial', '10.0.15'),
	('20261124032553_NearDuplicates', '10.0.15'),
	('20261125131822_SiteLines', '10.0.15');
INSERT INTO parse.article_versions VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 1, 'ff775a2db5650086b4e2ce4c01b3ba52bc516a9b08558774e55e35b8a8aafb6b', '2026-11-28 03:20:49.099892+00', 'Baltic Wire', 'Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland', 'STOCKHOLM (Baltic Wire) – Three people were killed and 21 injured when fire broke out overnight aboard a passenger ferry sailing from Poland to Sweden, the Swedish Coast Guard said on Thursday.
The Aurora Vistula, with 412 passengers and crew on board, sent a distress call at 11.52 p.m. on Wednesday from a position about 40 kilometres south of the island of Gotland. It had left Gdańsk at 6 p.m. and was due in Nynäshamn, south of Stockholm, on Thursday at noon.
“The fire was on the car deck and it spread quickly through the ventilation,” said Commander Elin Strandberg, who leads the rescue operation for the Swedish Coast Guard. “Most people were asleep when the alarm went off.”
Strandberg said that the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn. Asked about the cause, she told reporters: “We cannot rule out a technical fault.”
Helicopters from Visby and from the Polish naval base at Darłowo took the injured to hospitals on Gotland and in Stockholm. Four of them were in a serious condition, according to the Gotland region.
The ferry belongs to Vistula Nordic Line, a company based in Gdynia. It was built in 2004 and can carry 900 passengers. “Our thoughts are with the families, and we are giving the authorities everything they ask for,” the company said in a statement.
The Swedish Maritime Administration said that two cargo ships and the Destination Gotland ferry service had offered help during the night. The wind was moderate and the sea calm.
The Swedish Accident Investigation Authority, known as SHK, said that it would send three investigators on board as soon as the ship was cold.', '{"Liis Tamberg"}', '2026-11-12 06:40:00+00', '2026-11-12 06:40:00+00', 'en', 'agency', 'Baltic Wire', 'STOCKHOLM (Baltic Wire) –', '{}'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 1, '6d39845e9e9b7de5ef62e2a57f957bf36986a5bb3bc45b6ac2ab3bc0c89c689c', '2026-11-28 03:20:50.33652+00', 'Global Desk', 'Horror on the Baltic: Fire Rips Through Ferry, Three Dead', 'Three people were killed and 21 injured when fire broke out overnight aboard a passenger ferry sailing from Poland to Sweden, the Swedish Coast Guard said on Thursday.
The Aurora Vistula, with 412 passengers and crew on board, sent a distress call at 11.52 p.m. on Wednesday from a position about 40 kilometres south of the island of Gotland. It had left Gdańsk at 6 p.m. and was due in Nynäshamn, south of Stockholm, on Thursday at noon.
“The fire was on the car deck and it spread quickly through the ventilation,” said Commander Elin Strandberg, who leads the rescue operation for the Swedish Coast Guard. “Most people were asleep when the alarm went off.”
Strandberg said that the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn. Asked about the cause, she told reporters: “We cannot rule out a technical fault.”
The ferry belongs to Vistula Nordic Line, a company based in Gdynia. It was built in 2004 and can carry 900 passengers. “Our thoughts are with the families, and we are giving the authorities everything they ask for,” the company said in a statement.', '{}', '2026-11-12 08:10:00+00', NULL, 'en', 'agency', 'Baltic Wire', 'nearly the same text as http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html (STOCKHOLM (Baltic Wire) –)', '{}');
INSERT INTO parse.articles VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 1, 1, 1, 'ff775a2db5650086b4e2ce4c01b3ba52bc516a9b08558774e55e35b8a8aafb6b', 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', '2026-11-12 06:40:00+00', NULL),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 1, 1, 1, '6d39845e9e9b7de5ef62e2a57f957bf36986a5bb3bc45b6ac2ab3bc0c89c689c', 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', '2026-11-12 08:10:00+00', NULL);
INSERT INTO parse.near_texts VALUES
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'reprint', 0.9845, 0.6725, 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'Baltic Wire', '2026-11-12 06:40:00+00', 'agency', 'Baltic Wire', 'STOCKHOLM (Baltic Wire) –');
INSERT INTO parse.site_lines VALUES
	('127.0.0.1', -7200339461861183377, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', -6044097466517368814, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', -4841783967894138441, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', -4514972709123561606, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', 2251770054538999163, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', 3816258896537655718, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', 4229942762857927376, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00'),
	('127.0.0.1', 5886381630665058641, '{b7c0a95b-7817-5501-a18c-5c1786e153bb}', '2026-11-28 03:20:49.099892+00');
INSERT INTO parse.text_sketches VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, '{-274446096,1952899467,931113293,1803021923,430309475,-1334971508,-1473731720,-1719859259,-456868752,-915129362,65310059,329303189,-562530984,-562546629,-928839822,1342644550,1090282003,-426358666,112831961,-487622081,-1397714571,1150270521,946259126,-1438618252,-1732930111,1980728655,1484172213,1639378125,-108587063,892865998,-632205536,-2022633598}'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, '{-274446096,1952899467,1679498743,1803021923,430309475,135565400,-1473731720,-777480976,-456868752,-1413086230,65310059,1157837729,-562530984,-562546629,-928839822,1342644550,1090282003,1957117920,112831961,-1875853331,-1397714571,1660015030,-1885771200,621921345,1740469120,-185301414,828754687,1639378125,-1535936033,808639153,-632205536,-2022633598}');
ALTER TABLE ONLY parse.__migrations
    ADD CONSTRAINT pk___migrations PRIMARY KEY (migration_id);
ALTER TABLE ONLY parse.article_versions
    ADD CONSTRAINT pk_article_versions PRIMARY KEY (article_id, version);
ALTER TABLE ONLY parse.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (article_id);
ALTER TABLE ONLY parse.near_texts
    ADD CONSTRAINT pk_near_texts PRIMARY KEY (article_id, version, other_id);
ALTER TABLE ONLY parse.site_lines
    ADD CONSTRAINT pk_site_lines PRIMARY KEY (host, line_hash);
ALTER TABLE ONLY parse.text_sketches
    ADD CONSTRAINT pk_text_sketches PRIMARY KEY (article_id);
CREATE INDEX ix_articles_text_hash ON parse.articles USING btree (text_hash);
CREATE INDEX ix_site_lines_host_last_seen ON parse.site_lines USING btree (host, last_seen);
CREATE INDEX ix_text_sketches_bands ON parse.text_sketches USING gin (bands) WITH (fastupdate='false');
ALTER TABLE ONLY parse.article_versions
    ADD CONSTRAINT fk_article_versions_articles_article_id FOREIGN KEY (article_id) REFERENCES parse.articles(article_id) ON DELETE CASCADE;
