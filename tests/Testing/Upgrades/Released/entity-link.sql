SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE entity_link.__migrations (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);
CREATE TABLE entity_link.articles (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    "fetch" integer NOT NULL,
    url text NOT NULL,
    headline text NOT NULL,
    outlet text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    touched_facts uuid[] NOT NULL
);
CREATE TABLE entity_link.assertions (
    assertion_id uuid NOT NULL,
    article_id uuid NOT NULL,
    version integer NOT NULL,
    ordinal integer NOT NULL,
    start integer NOT NULL,
    length integer NOT NULL,
    predicate text NOT NULL,
    polarity text NOT NULL,
    modality text NOT NULL,
    speaker_id uuid,
    speaker text,
    text text NOT NULL,
    origin text NOT NULL,
    fact_id uuid
);
CREATE TABLE entity_link.entities (
    entity_id uuid NOT NULL,
    wikidata_id text,
    name text NOT NULL,
    type text NOT NULL,
    aliases text[] NOT NULL,
    demonyms text[] NOT NULL,
    description text,
    source text NOT NULL,
    popularity double precision NOT NULL,
    search_text text NOT NULL,
    merged_into uuid
);
CREATE TABLE entity_link.facts (
    fact_id uuid NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL,
    statement text NOT NULL,
    subject_id uuid,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL
);
CREATE TABLE entity_link.loaded_seeds (
    name text NOT NULL,
    hash text NOT NULL,
    loaded_at timestamp with time zone NOT NULL
);
CREATE TABLE entity_link.mentions (
    article_id uuid NOT NULL,
    ordinal integer NOT NULL,
    start integer NOT NULL,
    length integer NOT NULL,
    entity_id uuid NOT NULL,
    score double precision NOT NULL
);
CREATE TABLE entity_link.quotes (
    quote_id uuid NOT NULL,
    article_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    speaker_id uuid
);
INSERT INTO entity_link.__migrations VALUES
	('20261123095156_Initial', '10.0.15');
INSERT INTO entity_link.articles VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 1, 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland', 'Baltic Wire', '2026-11-12 06:40:00+00', '{028ff480-1db8-5835-8ae4-bdb45b7c5752,20270e5b-0ed5-54ab-bc3b-0397f50abd06,a9230c5e-5c23-52be-9778-e7cbe41de988,d930558a-8680-50be-a86c-42af9d4f3b9a,fc5530f0-83e3-5520-9cad-57f9060266b6}'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 1, 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 'Horror on the Baltic: Fire Rips Through Ferry, Three Dead', 'Global Desk', '2026-11-12 08:10:00+00', '{028ff480-1db8-5835-8ae4-bdb45b7c5752,20270e5b-0ed5-54ab-bc3b-0397f50abd06,d930558a-8680-50be-a86c-42af9d4f3b9a}');
INSERT INTO entity_link.assertions VALUES
	('3551592c-e4d1-593d-a68d-be186ec71629', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 0, 468, 218, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', 'agency:Baltic Wire', '20270e5b-0ed5-54ab-bc3b-0397f50abd06'),
	('41ac5bee-714b-5745-a3be-6b0a15b98f3f', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 4, 1215, 94, 'say', 'affirmed', 'asserted', NULL, 'the company', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', 'agency:Baltic Wire', NULL),
	('76a37ab5-d9ef-5d0a-ad32-e145254bb594', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 1, 710, 98, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', 'agency:Baltic Wire', 'd930558a-8680-50be-a86c-42af9d4f3b9a'),
	('80cc6991-3a7b-585f-9123-7fb296cfa329', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 6, 1595, 71, 'say', 'affirmed', 'asserted', '93ac3fa6-5849-5846-93f6-a312a13e14b5', 'Swedish Accident Investigation Authority', 'it would send three investigators on board as soon as the ship was cold', 'agency:Baltic Wire', 'fc5530f0-83e3-5520-9cad-57f9060266b6'),
	('8fdd7b06-379b-5053-ba0d-ed5bf07f770b', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 5, 1391, 91, 'say', 'affirmed', 'asserted', '380027c6-4e3e-5259-894e-7ce921df937b', 'Swedish Maritime Administration', 'two cargo ships and the Destination Gotland ferry service had offered help during the night', 'agency:Baltic Wire', 'a9230c5e-5c23-52be-9778-e7cbe41de988'),
	('c8cea85b-32ec-5219-9167-458efbe9a3d3', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 2, 854, 37, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'We cannot rule out a technical fault.', 'agency:Baltic Wire', '028ff480-1db8-5835-8ae4-bdb45b7c5752'),
	('ea2c608b-9c28-5cf9-8750-97744065f6f2', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 3, 1018, 40, 'say', 'affirmed', 'asserted', NULL, 'the Gotland region', 'Four of them were in a serious condition', 'agency:Baltic Wire', NULL),
	('3c2549fd-ff8a-5806-8076-38cd0c467d2d', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 0, 442, 218, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', 'agency:Baltic Wire', '20270e5b-0ed5-54ab-bc3b-0397f50abd06'),
	('cc329289-2884-516d-b104-59592c83fbd0', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 1, 684, 98, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', 'agency:Baltic Wire', 'd930558a-8680-50be-a86c-42af9d4f3b9a'),
	('da873175-c8f0-5413-aa9c-fab584f170a8', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 2, 828, 37, 'say', 'affirmed', 'asserted', '0cf52488-9f20-5070-acea-adb72bacac65', 'Elin Strandberg', 'We cannot rule out a technical fault.', 'agency:Baltic Wire', '028ff480-1db8-5835-8ae4-bdb45b7c5752'),
	('f424da9d-1641-5f24-988b-e0158d6c571e', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 3, 989, 94, 'say', 'affirmed', 'asserted', NULL, 'the company', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', 'agency:Baltic Wire', NULL);
INSERT INTO entity_link.entities VALUES
	('e383d011-f06c-5dd5-98cc-bb1075cbfee9', 'Q36', 'Poland', 'location', '{"Republic of Poland"}', '{Polish,Pole,Poles}', 'country in Central Europe', 'seed', 62, '
poland
republic of poland
polish
pole
poles', NULL),
	('187ea51b-483e-5343-a212-b9e5a9183b27', 'Q34', 'Sweden', 'location', '{"Kingdom of Sweden"}', '{Swedish,Swede,Swedes}', 'country in Northern Europe', 'seed', 58, '
sweden
kingdom of sweden
swedish
swede
swedes', NULL),
	('3ec6066a-c4ec-51de-a490-223c5e4c6711', 'Q1754', 'Stockholm', 'location', '{}', '{}', 'capital of Sweden', 'seed', 52, '
stockholm', NULL),
	('cfc648a4-a898-5f31-9b27-17be10475873', 'Q1792', 'Gdańsk', 'location', '{Gdansk}', '{}', 'port city in Poland', 'seed', 28, '
gdańsk
gdansk', NULL),
	('07e9f024-0576-52d3-8004-40ad3ae2849e', 'Q1027830', 'Gotland', 'location', '{}', '{}', 'Swedish island in the Baltic Sea', 'seed', 22, '
gotland', NULL),
	('4a031540-23a4-598e-b323-809cddd14879', 'Q545', 'Baltic Sea', 'location', '{"the Baltic"}', '{}', 'sea in Northern Europe', 'seed', 42, '
baltic sea
the baltic', NULL),
	('7e47a93e-3416-587d-824a-2ec99b7b1dfa', NULL, 'Wire', 'other', '{}', '{}', NULL, 'nil', 0, '
wire', NULL),
	('0cf52488-9f20-5070-acea-adb72bacac65', NULL, 'Elin Strandberg', 'person', '{}', '{}', NULL, 'nil', 0, '
elin strandberg', NULL),
	('1921456b-5f98-52ce-a08d-6ae94cc5a4ce', NULL, 'Aurora Vistula', 'person', '{}', '{}', NULL, 'nil', 0, '
aurora vistula', NULL),
	('93ac3fa6-5849-5846-93f6-a312a13e14b5', NULL, 'Swedish Accident Investigation Authority', 'organization', '{}', '{}', NULL, 'nil', 0, '
swedish accident investigation authority', NULL),
	('e9e9266a-1ea6-5f88-9e80-ce8553ad33d4', NULL, 'SHK', 'organization', '{}', '{}', NULL, 'nil', 0, '
shk', NULL),
	('f443669f-b835-5931-9597-0199fdc1fb75', NULL, 'Vistula Nordic Line', 'organization', '{}', '{}', NULL, 'nil', 0, '
vistula nordic line', NULL),
	('122476b1-1003-56ab-a002-a4b2a5a0e91d', NULL, 'NYNÄSHAMN', 'organization', '{}', '{}', NULL, 'nil', 0, '
nynäshamn', NULL),
	('a90534fa-946c-5a1c-a088-74d698c03b32', NULL, 'Swedish Coast Guard', 'organization', '{}', '{}', NULL, 'nil', 0, '
swedish coast guard', NULL),
	('380027c6-4e3e-5259-894e-7ce921df937b', NULL, 'Swedish Maritime Administration', 'organization', '{}', '{}', NULL, 'nil', 0, '
swedish maritime administration', NULL),
	('970cb7ba-ca90-5a01-8eda-3593129f7157', NULL, 'Darłowo', 'other', '{}', '{}', NULL, 'nil', 0, '
darłowo', NULL),
	('c6bf473e-0831-5f3c-890f-9481ebbf684c', NULL, 'Visby', 'other', '{}', '{}', NULL, 'nil', 0, '
visby', NULL),
	('c6cfdb2d-789c-56b6-9578-83f4e4a95d28', NULL, 'Gdynia', 'location', '{}', '{}', NULL, 'nil', 0, '
gdynia', NULL),
	('fd3b8240-80c2-5b98-a6cb-32a918dec551', NULL, 'Destination', 'other', '{}', '{}', NULL, 'nil', 0, '
destination', NULL);
INSERT INTO entity_link.facts VALUES
	('028ff480-1db8-5835-8ae4-bdb45b7c5752', 3, '97331a8b9592b600110d4aae24783b0a8640c69ed5107a0e118ae3659ef3f479', 'Elin Strandberg: “We cannot rule out a technical fault.”', '0cf52488-9f20-5070-acea-adb72bacac65', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00'),
	('a9230c5e-5c23-52be-9778-e7cbe41de988', 2, '81e0473ec1c2e79e9152a212c72ef4868dd989c76a221b946fe8b2f96877f7b4', 'Swedish Maritime Administration: “two cargo ships and the Destination Gotland ferry service had offered help during the night”', '380027c6-4e3e-5259-894e-7ce921df937b', '2026-11-12 06:40:00+00', '2026-11-12 07:25:00+00'),
	('fc5530f0-83e3-5520-9cad-57f9060266b6', 2, '99b46cc89cc61c3394740ed1b3e321f65668f189ef6a38ed48b1010fdced4a9d', 'Swedish Accident Investigation Authority: “it would send three investigators on board as soon as the ship was cold”', '93ac3fa6-5849-5846-93f6-a312a13e14b5', '2026-11-12 06:40:00+00', '2026-11-12 07:25:00+00'),
	('20270e5b-0ed5-54ab-bc3b-0397f50abd06', 3, '56d8d8f79fbb0347c27c727c53867d14d354743aa9e7f3c7a530081681becacb', 'Elin Strandberg: “The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.”', '0cf52488-9f20-5070-acea-adb72bacac65', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00'),
	('d930558a-8680-50be-a86c-42af9d4f3b9a', 3, '87537029e5c236837f286a3ba7fb90de5307db60112dcc3b688879e1ebef4890', 'Elin Strandberg: “the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn”', '0cf52488-9f20-5070-acea-adb72bacac65', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00');
INSERT INTO entity_link.loaded_seeds VALUES
	('entities.jsonl', '7f20ff6e6139ab118a28d15aaacd983c6974ea23f9d98a887a244cbd19cb0dbb', '2026-11-28 03:20:45.168888+00');
INSERT INTO entity_link.mentions VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 0, 0, 9, '3ec6066a-c4ec-51de-a490-223c5e4c6711', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 11, 6, '4a031540-23a4-598e-b323-809cddd14879', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 2, 18, 4, '7e47a93e-3416-587d-824a-2ec99b7b1dfa', 0.4),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 3, 134, 6, 'e383d011-f06c-5dd5-98cc-bb1075cbfee9', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 4, 144, 6, '187ea51b-483e-5343-a212-b9e5a9183b27', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 5, 156, 19, 'a90534fa-946c-5a1c-a088-74d698c03b32', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 6, 199, 14, '1921456b-5f98-52ce-a08d-6ae94cc5a4ce', 0.6),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 7, 361, 7, '07e9f024-0576-52d3-8004-40ad3ae2849e', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 8, 382, 6, 'cfc648a4-a898-5f31-9b27-17be10475873', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 9, 414, 9, '122476b1-1003-56ab-a002-a4b2a5a0e91d', 0.6),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 10, 434, 9, '3ec6066a-c4ec-51de-a490-223c5e4c6711', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 11, 560, 15, '0cf52488-9f20-5070-acea-adb72bacac65', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 12, 616, 19, 'a90534fa-946c-5a1c-a088-74d698c03b32', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 13, 689, 10, '0cf52488-9f20-5070-acea-adb72bacac65', 0.72),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 14, 799, 9, '122476b1-1003-56ab-a002-a4b2a5a0e91d', 0.6),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 15, 911, 5, 'c6bf473e-0831-5f3c-890f-9481ebbf684c', 0.4),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 16, 930, 6, 'e383d011-f06c-5dd5-98cc-bb1075cbfee9', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 17, 951, 7, '970cb7ba-ca90-5a01-8eda-3593129f7157', 0.4),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 18, 992, 7, '07e9f024-0576-52d3-8004-40ad3ae2849e', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 19, 1007, 9, '3ec6066a-c4ec-51de-a490-223c5e4c6711', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 20, 1077, 7, '07e9f024-0576-52d3-8004-40ad3ae2849e', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 21, 1115, 19, 'f443669f-b835-5931-9597-0199fdc1fb75', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 22, 1155, 6, 'c6cfdb2d-789c-56b6-9578-83f4e4a95d28', 0.6),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 23, 1349, 31, '380027c6-4e3e-5259-894e-7ce921df937b', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 24, 1415, 11, 'fd3b8240-80c2-5b98-a6cb-32a918dec551', 0.4),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 25, 1427, 7, '07e9f024-0576-52d3-8004-40ad3ae2849e', 0.95),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 26, 1529, 40, '93ac3fa6-5849-5846-93f6-a312a13e14b5', 0.8),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 27, 1580, 3, 'e9e9266a-1ea6-5f88-9e80-ce8553ad33d4', 0.6),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 0, 108, 6, 'e383d011-f06c-5dd5-98cc-bb1075cbfee9', 0.95),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 118, 6, '187ea51b-483e-5343-a212-b9e5a9183b27', 0.95),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 2, 130, 19, 'a90534fa-946c-5a1c-a088-74d698c03b32', 0.8),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 3, 173, 14, '1921456b-5f98-52ce-a08d-6ae94cc5a4ce', 0.6),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 4, 335, 7, '07e9f024-0576-52d3-8004-40ad3ae2849e', 0.95),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 5, 356, 6, 'cfc648a4-a898-5f31-9b27-17be10475873', 0.95),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 6, 388, 9, '122476b1-1003-56ab-a002-a4b2a5a0e91d', 0.6),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 7, 408, 9, '3ec6066a-c4ec-51de-a490-223c5e4c6711', 0.95),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 8, 534, 15, '0cf52488-9f20-5070-acea-adb72bacac65', 0.8),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 9, 590, 19, 'a90534fa-946c-5a1c-a088-74d698c03b32', 0.8),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 10, 663, 10, '0cf52488-9f20-5070-acea-adb72bacac65', 0.72),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 11, 773, 9, '122476b1-1003-56ab-a002-a4b2a5a0e91d', 0.6),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 12, 889, 19, 'f443669f-b835-5931-9597-0199fdc1fb75', 0.8),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 13, 929, 6, 'c6cfdb2d-789c-56b6-9578-83f4e4a95d28', 0.6);
INSERT INTO entity_link.quotes VALUES
	('1f7acc63-8be8-58d4-90b4-ea83c2480f62', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'Four of them were in a serious condition', NULL),
	('446a5861-05c3-5ee3-9f32-d60347de998c', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', '0cf52488-9f20-5070-acea-adb72bacac65'),
	('60725883-9dda-5f42-a5ea-987436e8491b', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', '0cf52488-9f20-5070-acea-adb72bacac65'),
	('648dda6c-17de-5728-8c0f-80fea757db50', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', NULL),
	('794ff8df-0066-5072-ab54-66301aa2baa1', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'We cannot rule out a technical fault.', '0cf52488-9f20-5070-acea-adb72bacac65'),
	('c2be8930-ce75-5c1d-b735-499512e23863', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'it would send three investigators on board as soon as the ship was cold', '93ac3fa6-5849-5846-93f6-a312a13e14b5'),
	('c7f916a1-4295-53ee-8d39-0f06ba1992f0', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'two cargo ships and the Destination Gotland ferry service had offered help during the night', '380027c6-4e3e-5259-894e-7ce921df937b'),
	('06e378ce-4f1a-51da-8fe2-370fad8a4090', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', NULL),
	('504f495c-349f-5574-bb1b-d49012077af1', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'We cannot rule out a technical fault.', '0cf52488-9f20-5070-acea-adb72bacac65'),
	('8ba67469-2280-5e05-81e4-174baff5e690', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', '0cf52488-9f20-5070-acea-adb72bacac65'),
	('bfdf3626-531d-5a48-8ca0-cc7fcaafb70d', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'indirect', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', '0cf52488-9f20-5070-acea-adb72bacac65');
ALTER TABLE ONLY entity_link.__migrations
    ADD CONSTRAINT pk___migrations PRIMARY KEY (migration_id);
ALTER TABLE ONLY entity_link.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (article_id);
ALTER TABLE ONLY entity_link.assertions
    ADD CONSTRAINT pk_assertions PRIMARY KEY (assertion_id);
ALTER TABLE ONLY entity_link.entities
    ADD CONSTRAINT pk_entities PRIMARY KEY (entity_id);
ALTER TABLE ONLY entity_link.facts
    ADD CONSTRAINT pk_facts PRIMARY KEY (fact_id);
ALTER TABLE ONLY entity_link.loaded_seeds
    ADD CONSTRAINT pk_loaded_seeds PRIMARY KEY (name);
ALTER TABLE ONLY entity_link.mentions
    ADD CONSTRAINT pk_mentions PRIMARY KEY (article_id, ordinal);
ALTER TABLE ONLY entity_link.quotes
    ADD CONSTRAINT pk_quotes PRIMARY KEY (quote_id);
CREATE INDEX ix_assertions_article_id ON entity_link.assertions USING btree (article_id);
CREATE INDEX ix_assertions_fact_id ON entity_link.assertions USING btree (fact_id);
CREATE INDEX ix_entities_search_text ON entity_link.entities USING gin (search_text public.gin_trgm_ops);
CREATE INDEX ix_entities_source ON entity_link.entities USING btree (source) WHERE (source <> 'nil'::text);
CREATE UNIQUE INDEX ix_entities_wikidata_id ON entity_link.entities USING btree (wikidata_id);
CREATE INDEX ix_mentions_entity_id ON entity_link.mentions USING btree (entity_id);
CREATE INDEX ix_quotes_article_id ON entity_link.quotes USING btree (article_id);
CREATE INDEX ix_quotes_speaker_id ON entity_link.quotes USING btree (speaker_id);
