SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION search.in_headline(query tsquery) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(query::text, '(''(?:[^''\\]|''''|\\.)*'')', '\1:A', 'g')::tsquery $$;
CREATE TEXT SEARCH CONFIGURATION search.arabic (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR asciiword WITH arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR word WITH public.unaccent, arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR hword_part WITH public.unaccent, arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR hword_asciipart WITH arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR asciihword WITH arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR hword WITH public.unaccent, arabic_stem;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.arabic
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.armenian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR asciiword WITH armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR word WITH public.unaccent, armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR hword_part WITH public.unaccent, armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR hword_asciipart WITH armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR asciihword WITH armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR hword WITH public.unaccent, armenian_stem;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.armenian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.basque (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR asciiword WITH basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR word WITH public.unaccent, basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR hword_part WITH public.unaccent, basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR hword_asciipart WITH basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR asciihword WITH basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR hword WITH public.unaccent, basque_stem;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.basque
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.catalan (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR asciiword WITH catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR word WITH public.unaccent, catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR hword_part WITH public.unaccent, catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR hword_asciipart WITH catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR asciihword WITH catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR hword WITH public.unaccent, catalan_stem;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.catalan
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.danish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR asciiword WITH danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR word WITH public.unaccent, danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR hword_part WITH public.unaccent, danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR hword_asciipart WITH danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR asciihword WITH danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR hword WITH public.unaccent, danish_stem;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.danish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.dutch (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR asciiword WITH dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR word WITH public.unaccent, dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR hword_part WITH public.unaccent, dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR hword_asciipart WITH dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR asciihword WITH dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR hword WITH public.unaccent, dutch_stem;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.dutch
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.english (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR word WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR asciihword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.english
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.finnish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR asciiword WITH finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR word WITH public.unaccent, finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR hword_part WITH public.unaccent, finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR hword_asciipart WITH finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR asciihword WITH finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR hword WITH public.unaccent, finnish_stem;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.finnish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.french (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR asciiword WITH french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR word WITH public.unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR hword_part WITH public.unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR hword_asciipart WITH french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR asciihword WITH french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR hword WITH public.unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.french
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.german (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR asciiword WITH german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR word WITH public.unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR hword_part WITH public.unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR hword_asciipart WITH german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR asciihword WITH german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR hword WITH public.unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.german
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.greek (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR asciiword WITH greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR word WITH public.unaccent, greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR hword_part WITH public.unaccent, greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR hword_asciipart WITH greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR asciihword WITH greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR hword WITH public.unaccent, greek_stem;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.greek
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.hindi (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR word WITH public.unaccent, hindi_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR hword_part WITH public.unaccent, hindi_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR asciihword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR hword WITH public.unaccent, hindi_stem;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hindi
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.hungarian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR asciiword WITH hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR word WITH public.unaccent, hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR hword_part WITH public.unaccent, hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR hword_asciipart WITH hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR asciihword WITH hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR hword WITH public.unaccent, hungarian_stem;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.hungarian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.indonesian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR asciiword WITH indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR word WITH public.unaccent, indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR hword_part WITH public.unaccent, indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR hword_asciipart WITH indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR asciihword WITH indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR hword WITH public.unaccent, indonesian_stem;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.indonesian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.irish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR asciiword WITH irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR word WITH public.unaccent, irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR hword_part WITH public.unaccent, irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR hword_asciipart WITH irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR asciihword WITH irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR hword WITH public.unaccent, irish_stem;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.irish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.italian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR asciiword WITH italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR word WITH public.unaccent, italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR hword_part WITH public.unaccent, italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR hword_asciipart WITH italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR asciihword WITH italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR hword WITH public.unaccent, italian_stem;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.italian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.lithuanian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR asciiword WITH lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR word WITH public.unaccent, lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR hword_part WITH public.unaccent, lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR hword_asciipart WITH lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR asciihword WITH lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR hword WITH public.unaccent, lithuanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.lithuanian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.nepali (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR asciiword WITH nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR word WITH public.unaccent, nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR hword_part WITH public.unaccent, nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR hword_asciipart WITH nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR asciihword WITH nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR hword WITH public.unaccent, nepali_stem;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.nepali
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.norwegian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR asciiword WITH norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR word WITH public.unaccent, norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR hword_part WITH public.unaccent, norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR hword_asciipart WITH norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR asciihword WITH norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR hword WITH public.unaccent, norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.norwegian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.portuguese (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR asciiword WITH portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR word WITH public.unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR hword_part WITH public.unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR hword_asciipart WITH portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR asciihword WITH portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR hword WITH public.unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.portuguese
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.romanian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR asciiword WITH romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR word WITH public.unaccent, romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR hword_part WITH public.unaccent, romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR hword_asciipart WITH romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR asciihword WITH romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR hword WITH public.unaccent, romanian_stem;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.romanian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.russian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR word WITH public.unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR hword_part WITH public.unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR asciihword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR hword WITH public.unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.russian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.serbian (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR asciiword WITH serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR word WITH public.unaccent, serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR hword_part WITH public.unaccent, serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR hword_asciipart WITH serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR asciihword WITH serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR hword WITH public.unaccent, serbian_stem;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.serbian
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.simple (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR word WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR hword WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.simple
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.spanish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR asciiword WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR word WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR hword_part WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR hword_asciipart WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR asciihword WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR hword WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.spanish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.swedish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR asciiword WITH swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR word WITH public.unaccent, swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR hword_part WITH public.unaccent, swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR hword_asciipart WITH swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR asciihword WITH swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR hword WITH public.unaccent, swedish_stem;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.swedish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.tamil (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR asciiword WITH tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR word WITH public.unaccent, tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR hword_part WITH public.unaccent, tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR hword_asciipart WITH tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR asciihword WITH tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR hword WITH public.unaccent, tamil_stem;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.tamil
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.turkish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR asciiword WITH turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR word WITH public.unaccent, turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR hword_part WITH public.unaccent, turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR hword_asciipart WITH turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR asciihword WITH turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR hword WITH public.unaccent, turkish_stem;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.turkish
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION search.yiddish (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR asciiword WITH yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR word WITH public.unaccent, yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR hword_part WITH public.unaccent, yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR hword_asciipart WITH yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR asciihword WITH yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR hword WITH public.unaccent, yiddish_stem;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION search.yiddish
    ADD MAPPING FOR uint WITH simple;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE search.__migrations (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);
CREATE TABLE search.article_entities (
    article_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    mentions integer NOT NULL,
    quotes integer NOT NULL,
    published_at timestamp with time zone NOT NULL
);
CREATE TABLE search.article_versions (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    "fetch" integer NOT NULL,
    text_hash text NOT NULL,
    headline text NOT NULL,
    text text NOT NULL,
    paragraphs jsonb NOT NULL,
    published_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    annotations jsonb NOT NULL,
    fact_ids uuid[] NOT NULL
);
CREATE TABLE search.articles (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    "fetch" integer NOT NULL,
    url text NOT NULL,
    canonical_url text NOT NULL,
    outlet text NOT NULL,
    headline text NOT NULL,
    authors text[] NOT NULL,
    published_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone,
    language text NOT NULL,
    image_url text,
    topics text[] NOT NULL,
    origin_kind text NOT NULL,
    origin_name text,
    origin_evidence text,
    story_id uuid,
    story_headline text,
    trace_id text NOT NULL,
    indexed_at timestamp with time zone NOT NULL,
    configuration text NOT NULL,
    document tsvector NOT NULL
);
CREATE TABLE search.entities (
    entity_id uuid NOT NULL,
    wikidata_id text,
    name text NOT NULL,
    type text NOT NULL,
    aliases text[] NOT NULL,
    description text,
    source text NOT NULL,
    names text NOT NULL
);
CREATE TABLE search.facts (
    fact_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    statement text NOT NULL,
    status text NOT NULL,
    subject_id uuid,
    entity_ids uuid[] NOT NULL,
    origins text[] NOT NULL,
    slots jsonb NOT NULL,
    links jsonb NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    document tsvector NOT NULL
);
CREATE TABLE search.near_duplicates (
    article_id uuid NOT NULL,
    other_id uuid NOT NULL,
    told_by uuid NOT NULL,
    kind character varying(16) NOT NULL
);
CREATE TABLE search.quotes (
    quote_id uuid NOT NULL,
    utterance_id uuid NOT NULL,
    article_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    speaker_id uuid,
    speaker text,
    via text,
    about_ids uuid[] NOT NULL,
    fact_id uuid,
    outlet text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    configuration text NOT NULL,
    document tsvector NOT NULL
);
CREATE TABLE search.settlements (
    article_id uuid NOT NULL,
    "fetch" integer NOT NULL,
    url text NOT NULL,
    outcome text NOT NULL,
    reason text,
    alias_of uuid,
    trace_id text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone NOT NULL,
    stages jsonb NOT NULL
);
CREATE TABLE search.spans (
    trace_id text NOT NULL,
    span_id text NOT NULL,
    parent_span_id text,
    service text NOT NULL,
    instance text,
    scope text NOT NULL,
    name text NOT NULL,
    kind smallint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    duration_micros bigint NOT NULL,
    status smallint NOT NULL,
    status_message text,
    attributes jsonb NOT NULL,
    events jsonb NOT NULL,
    links jsonb NOT NULL
);
CREATE TABLE search.traces (
    trace_id text NOT NULL,
    name text NOT NULL,
    service text NOT NULL,
    has_root boolean NOT NULL,
    named_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    span_count integer NOT NULL,
    error_count integer NOT NULL,
    services text[] NOT NULL,
    received_at timestamp with time zone NOT NULL
);
INSERT INTO search.__migrations VALUES
	('20261123092549_Initial', '10.0.15'),
	('20261123092552_TextSearch', '10.0.15'),
	('20261123093331_TraceSpans', '10.0.15'),
	('20261123112848_Configurations', '10.0.15'),
	('20261124033216_NearDuplicates', '10.0.15');
INSERT INTO search.article_entities VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '3ec6066a-c4ec-51de-a490-223c5e4c6711', 3, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '4a031540-23a4-598e-b323-809cddd14879', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '7e47a93e-3416-587d-824a-2ec99b7b1dfa', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'e383d011-f06c-5dd5-98cc-bb1075cbfee9', 2, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '187ea51b-483e-5343-a212-b9e5a9183b27', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'a90534fa-946c-5a1c-a088-74d698c03b32', 2, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '1921456b-5f98-52ce-a08d-6ae94cc5a4ce', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '07e9f024-0576-52d3-8004-40ad3ae2849e', 4, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'cfc648a4-a898-5f31-9b27-17be10475873', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '122476b1-1003-56ab-a002-a4b2a5a0e91d', 2, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '0cf52488-9f20-5070-acea-adb72bacac65', 2, 3, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'c6bf473e-0831-5f3c-890f-9481ebbf684c', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '970cb7ba-ca90-5a01-8eda-3593129f7157', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'f443669f-b835-5931-9597-0199fdc1fb75', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'c6cfdb2d-789c-56b6-9578-83f4e4a95d28', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '380027c6-4e3e-5259-894e-7ce921df937b', 1, 1, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'fd3b8240-80c2-5b98-a6cb-32a918dec551', 1, 0, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '93ac3fa6-5849-5846-93f6-a312a13e14b5', 1, 1, '2026-11-12 06:40:00+00'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'e9e9266a-1ea6-5f88-9e80-ce8553ad33d4', 1, 0, '2026-11-12 06:40:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'e383d011-f06c-5dd5-98cc-bb1075cbfee9', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '187ea51b-483e-5343-a212-b9e5a9183b27', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'a90534fa-946c-5a1c-a088-74d698c03b32', 2, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '1921456b-5f98-52ce-a08d-6ae94cc5a4ce', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '07e9f024-0576-52d3-8004-40ad3ae2849e', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'cfc648a4-a898-5f31-9b27-17be10475873', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '122476b1-1003-56ab-a002-a4b2a5a0e91d', 2, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '3ec6066a-c4ec-51de-a490-223c5e4c6711', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '0cf52488-9f20-5070-acea-adb72bacac65', 2, 3, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'f443669f-b835-5931-9597-0199fdc1fb75', 1, 0, '2026-11-12 08:10:00+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'c6cfdb2d-789c-56b6-9578-83f4e4a95d28', 1, 0, '2026-11-12 08:10:00+00');
INSERT INTO search.article_versions VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 1, 'ff775a2db5650086b4e2ce4c01b3ba52bc516a9b08558774e55e35b8a8aafb6b', 'Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland', 'STOCKHOLM (Baltic Wire) – Three people were killed and 21 injured when fire broke out overnight aboard a passenger ferry sailing from Poland to Sweden, the Swedish Coast Guard said on Thursday.
The Aurora Vistula, with 412 passengers and crew on board, sent a distress call at 11.52 p.m. on Wednesday from a position about 40 kilometres south of the island of Gotland. It had left Gdańsk at 6 p.m. and was due in Nynäshamn, south of Stockholm, on Thursday at noon.
“The fire was on the car deck and it spread quickly through the ventilation,” said Commander Elin Strandberg, who leads the rescue operation for the Swedish Coast Guard. “Most people were asleep when the alarm went off.”
Strandberg said that the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn. Asked about the cause, she told reporters: “We cannot rule out a technical fault.”
Helicopters from Visby and from the Polish naval base at Darłowo took the injured to hospitals on Gotland and in Stockholm. Four of them were in a serious condition, according to the Gotland region.
The ferry belongs to Vistula Nordic Line, a company based in Gdynia. It was built in 2004 and can carry 900 passengers. “Our thoughts are with the families, and we are giving the authorities everything they ask for,” the company said in a statement.
The Swedish Maritime Administration said that two cargo ships and the Destination Gotland ferry service had offered help during the night. The wind was moderate and the sea calm.
The Swedish Accident Investigation Authority, known as SHK, said that it would send three investigators on board as soon as the ship was cold.', '[{"start": 0, "length": 193}, {"start": 195, "length": 270}, {"start": 467, "length": 220}, {"start": 689, "length": 203}, {"start": 894, "length": 198}, {"start": 1094, "length": 249}, {"start": 1345, "length": 178}, {"start": 1525, "length": 142}]', '2026-11-12 06:40:00+00', '2026-11-28 03:20:57.025583+00', '{"quotes": [{"cue": {"start": 545, "length": 4}, "kind": "direct", "text": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "factId": "20270e5b-0ed5-54ab-bc3b-0397f50abd06", "source": {"start": 550, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 468, "length": 75}, {"start": 638, "length": 48}], "quoteId": "60725883-9dda-5f42-a5ea-987436e8491b"}, {"cue": {"start": 700, "length": 4}, "kind": "indirect", "text": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "factId": "d930558a-8680-50be-a86c-42af9d4f3b9a", "source": {"start": 689, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 710, "length": 98}], "quoteId": "446a5861-05c3-5ee3-9f32-d60347de998c"}, {"cue": {"start": 837, "length": 4}, "kind": "direct", "text": "We cannot rule out a technical fault.", "factId": "028ff480-1db8-5835-8ae4-bdb45b7c5752", "source": {"start": 833, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 854, "length": 37}], "quoteId": "794ff8df-0066-5072-ab54-66301aa2baa1"}, {"cue": {"start": 1060, "length": 12}, "kind": "indirect", "text": "Four of them were in a serious condition", "source": {"start": 1073, "length": 18, "surface": "the Gotland region"}, "content": [{"start": 1018, "length": 40}], "quoteId": "1f7acc63-8be8-58d4-90b4-ea83c2480f62"}, {"cue": {"start": 1323, "length": 4}, "kind": "direct", "text": "Our thoughts are with the families, and we are giving the authorities everything they ask for,", "source": {"start": 1311, "length": 11, "surface": "the company"}, "content": [{"start": 1215, "length": 94}], "quoteId": "648dda6c-17de-5728-8c0f-80fea757db50"}, {"cue": {"start": 1381, "length": 4}, "kind": "indirect", "text": "two cargo ships and the Destination Gotland ferry service had offered help during the night", "factId": "a9230c5e-5c23-52be-9778-e7cbe41de988", "source": {"start": 1345, "length": 35, "surface": "The Swedish Maritime Administration", "entityId": "380027c6-4e3e-5259-894e-7ce921df937b"}, "content": [{"start": 1391, "length": 91}], "quoteId": "c7f916a1-4295-53ee-8d39-0f06ba1992f0"}, {"cue": {"start": 1585, "length": 4}, "kind": "indirect", "text": "it would send three investigators on board as soon as the ship was cold", "factId": "fc5530f0-83e3-5520-9cad-57f9060266b6", "source": {"start": 1525, "length": 44, "surface": "The Swedish Accident Investigation Authority", "entityId": "93ac3fa6-5849-5846-93f6-a312a13e14b5"}, "content": [{"start": 1595, "length": 71}], "quoteId": "c2be8930-ce75-5c1d-b735-499512e23863"}], "entities": [{"name": "Stockholm", "type": "location", "source": "seed", "aliases": [], "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754", "description": "capital of Sweden"}, {"name": "Baltic Sea", "type": "location", "source": "seed", "aliases": ["the Baltic"], "entityId": "4a031540-23a4-598e-b323-809cddd14879", "wikidataId": "Q545", "description": "sea in Northern Europe"}, {"name": "Wire", "type": "other", "source": "nil", "aliases": [], "entityId": "7e47a93e-3416-587d-824a-2ec99b7b1dfa"}, {"name": "Poland", "type": "location", "source": "seed", "aliases": ["Republic of Poland"], "entityId": "e383d011-f06c-5dd5-98cc-bb1075cbfee9", "wikidataId": "Q36", "description": "country in Central Europe"}, {"name": "Sweden", "type": "location", "source": "seed", "aliases": ["Kingdom of Sweden"], "entityId": "187ea51b-483e-5343-a212-b9e5a9183b27", "wikidataId": "Q34", "description": "country in Northern Europe"}, {"name": "Swedish Coast Guard", "type": "organization", "source": "nil", "aliases": [], "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"name": "Aurora Vistula", "type": "person", "source": "nil", "aliases": [], "entityId": "1921456b-5f98-52ce-a08d-6ae94cc5a4ce"}, {"name": "Gotland", "type": "location", "source": "seed", "aliases": [], "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830", "description": "Swedish island in the Baltic Sea"}, {"name": "Gdańsk", "type": "location", "source": "seed", "aliases": ["Gdansk"], "entityId": "cfc648a4-a898-5f31-9b27-17be10475873", "wikidataId": "Q1792", "description": "port city in Poland"}, {"name": "Nynäshamn", "type": "location", "source": "nil", "aliases": [], "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"name": "Elin Strandberg", "type": "person", "source": "nil", "aliases": [], "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"name": "Visby", "type": "other", "source": "nil", "aliases": [], "entityId": "c6bf473e-0831-5f3c-890f-9481ebbf684c"}, {"name": "Darłowo", "type": "other", "source": "nil", "aliases": [], "entityId": "970cb7ba-ca90-5a01-8eda-3593129f7157"}, {"name": "Vistula Nordic Line", "type": "organization", "source": "nil", "aliases": [], "entityId": "f443669f-b835-5931-9597-0199fdc1fb75"}, {"name": "Gdynia", "type": "location", "source": "nil", "aliases": [], "entityId": "c6cfdb2d-789c-56b6-9578-83f4e4a95d28"}, {"name": "Swedish Maritime Administration", "type": "organization", "source": "nil", "aliases": [], "entityId": "380027c6-4e3e-5259-894e-7ce921df937b"}, {"name": "Destination", "type": "other", "source": "nil", "aliases": [], "entityId": "fd3b8240-80c2-5b98-a6cb-32a918dec551"}, {"name": "Swedish Accident Investigation Authority", "type": "organization", "source": "nil", "aliases": [], "entityId": "93ac3fa6-5849-5846-93f6-a312a13e14b5"}, {"name": "SHK", "type": "organization", "source": "nil", "aliases": [], "entityId": "e9e9266a-1ea6-5f88-9e80-ce8553ad33d4"}], "mentions": [{"type": "location", "score": 0.95, "start": 0, "length": 9, "surface": "STOCKHOLM", "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754"}, {"type": "location", "score": 0.95, "start": 11, "length": 6, "surface": "Baltic", "entityId": "4a031540-23a4-598e-b323-809cddd14879", "wikidataId": "Q545"}, {"type": "other", "score": 0.4, "start": 18, "length": 4, "surface": "Wire", "entityId": "7e47a93e-3416-587d-824a-2ec99b7b1dfa"}, {"type": "location", "score": 0.95, "start": 134, "length": 6, "surface": "Poland", "entityId": "e383d011-f06c-5dd5-98cc-bb1075cbfee9", "wikidataId": "Q36"}, {"type": "location", "score": 0.95, "start": 144, "length": 6, "surface": "Sweden", "entityId": "187ea51b-483e-5343-a212-b9e5a9183b27", "wikidataId": "Q34"}, {"type": "organization", "score": 0.8, "start": 156, "length": 19, "surface": "Swedish Coast Guard", "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"type": "person", "score": 0.6, "start": 199, "length": 14, "surface": "Aurora Vistula", "entityId": "1921456b-5f98-52ce-a08d-6ae94cc5a4ce"}, {"type": "location", "score": 0.95, "start": 361, "length": 7, "surface": "Gotland", "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830"}, {"type": "location", "score": 0.95, "start": 382, "length": 6, "surface": "Gdańsk", "entityId": "cfc648a4-a898-5f31-9b27-17be10475873", "wikidataId": "Q1792"}, {"type": "location", "score": 0.6, "start": 414, "length": 9, "surface": "Nynäshamn", "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"type": "location", "score": 0.95, "start": 434, "length": 9, "surface": "Stockholm", "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754"}, {"type": "person", "score": 0.8, "start": 560, "length": 15, "surface": "Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"type": "organization", "score": 0.8, "start": 616, "length": 19, "surface": "Swedish Coast Guard", "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"type": "person", "score": 0.72, "start": 689, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"type": "location", "score": 0.6, "start": 799, "length": 9, "surface": "Nynäshamn", "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"type": "other", "score": 0.4, "start": 911, "length": 5, "surface": "Visby", "entityId": "c6bf473e-0831-5f3c-890f-9481ebbf684c"}, {"type": "location", "score": 0.95, "start": 930, "length": 6, "surface": "Polish", "entityId": "e383d011-f06c-5dd5-98cc-bb1075cbfee9", "wikidataId": "Q36"}, {"type": "other", "score": 0.4, "start": 951, "length": 7, "surface": "Darłowo", "entityId": "970cb7ba-ca90-5a01-8eda-3593129f7157"}, {"type": "location", "score": 0.95, "start": 992, "length": 7, "surface": "Gotland", "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830"}, {"type": "location", "score": 0.95, "start": 1007, "length": 9, "surface": "Stockholm", "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754"}, {"type": "location", "score": 0.95, "start": 1077, "length": 7, "surface": "Gotland", "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830"}, {"type": "organization", "score": 0.8, "start": 1115, "length": 19, "surface": "Vistula Nordic Line", "entityId": "f443669f-b835-5931-9597-0199fdc1fb75"}, {"type": "location", "score": 0.6, "start": 1155, "length": 6, "surface": "Gdynia", "entityId": "c6cfdb2d-789c-56b6-9578-83f4e4a95d28"}, {"type": "organization", "score": 0.8, "start": 1349, "length": 31, "surface": "Swedish Maritime Administration", "entityId": "380027c6-4e3e-5259-894e-7ce921df937b"}, {"type": "other", "score": 0.4, "start": 1415, "length": 11, "surface": "Destination", "entityId": "fd3b8240-80c2-5b98-a6cb-32a918dec551"}, {"type": "location", "score": 0.95, "start": 1427, "length": 7, "surface": "Gotland", "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830"}, {"type": "organization", "score": 0.8, "start": 1529, "length": 40, "surface": "Swedish Accident Investigation Authority", "entityId": "93ac3fa6-5849-5846-93f6-a312a13e14b5"}, {"type": "organization", "score": 0.6, "start": 1580, "length": 3, "surface": "SHK", "entityId": "e9e9266a-1ea6-5f88-9e80-ce8553ad33d4"}], "assertions": [{"start": 468, "factId": "20270e5b-0ed5-54ab-bc3b-0397f50abd06", "length": 218, "object": {"start": 468, "length": 218, "surface": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off."}, "subject": {"start": 550, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "3551592c-e4d1-593d-a68d-be186ec71629", "attribution": [{"start": 550, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 710, "factId": "d930558a-8680-50be-a86c-42af9d4f3b9a", "length": 98, "object": {"start": 710, "length": 98, "surface": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn"}, "subject": {"start": 689, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "76a37ab5-d9ef-5d0a-ad32-e145254bb594", "attribution": [{"start": 689, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 854, "factId": "028ff480-1db8-5835-8ae4-bdb45b7c5752", "length": 37, "object": {"start": 854, "length": 37, "surface": "We cannot rule out a technical fault."}, "subject": {"start": 833, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "c8cea85b-32ec-5219-9167-458efbe9a3d3", "attribution": [{"start": 833, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 1018, "length": 40, "object": {"start": 1018, "length": 40, "surface": "Four of them were in a serious condition"}, "subject": {"start": 1073, "length": 18, "surface": "the Gotland region"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "ea2c608b-9c28-5cf9-8750-97744065f6f2", "attribution": [{"start": 1073, "length": 18, "surface": "the Gotland region"}]}, {"start": 1215, "length": 94, "object": {"start": 1215, "length": 94, "surface": "Our thoughts are with the families, and we are giving the authorities everything they ask for,"}, "subject": {"start": 1311, "length": 11, "surface": "the company"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "41ac5bee-714b-5745-a3be-6b0a15b98f3f", "attribution": [{"start": 1311, "length": 11, "surface": "the company"}]}, {"start": 1391, "factId": "a9230c5e-5c23-52be-9778-e7cbe41de988", "length": 91, "object": {"start": 1391, "length": 91, "surface": "two cargo ships and the Destination Gotland ferry service had offered help during the night"}, "subject": {"start": 1345, "length": 35, "surface": "The Swedish Maritime Administration", "entityId": "380027c6-4e3e-5259-894e-7ce921df937b"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "8fdd7b06-379b-5053-ba0d-ed5bf07f770b", "attribution": [{"start": 1345, "length": 35, "surface": "The Swedish Maritime Administration", "entityId": "380027c6-4e3e-5259-894e-7ce921df937b"}]}, {"start": 1595, "factId": "fc5530f0-83e3-5520-9cad-57f9060266b6", "length": 71, "object": {"start": 1595, "length": 71, "surface": "it would send three investigators on board as soon as the ship was cold"}, "subject": {"start": 1525, "length": 44, "surface": "The Swedish Accident Investigation Authority", "entityId": "93ac3fa6-5849-5846-93f6-a312a13e14b5"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "80cc6991-3a7b-585f-9123-7fb296cfa329", "attribution": [{"start": 1525, "length": 44, "surface": "The Swedish Accident Investigation Authority", "entityId": "93ac3fa6-5849-5846-93f6-a312a13e14b5"}]}]}', '{028ff480-1db8-5835-8ae4-bdb45b7c5752,20270e5b-0ed5-54ab-bc3b-0397f50abd06,a9230c5e-5c23-52be-9778-e7cbe41de988,d930558a-8680-50be-a86c-42af9d4f3b9a,fc5530f0-83e3-5520-9cad-57f9060266b6}'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 1, '6d39845e9e9b7de5ef62e2a57f957bf36986a5bb3bc45b6ac2ab3bc0c89c689c', 'Horror on the Baltic: Fire Rips Through Ferry, Three Dead', 'Three people were killed and 21 injured when fire broke out overnight aboard a passenger ferry sailing from Poland to Sweden, the Swedish Coast Guard said on Thursday.
The Aurora Vistula, with 412 passengers and crew on board, sent a distress call at 11.52 p.m. on Wednesday from a position about 40 kilometres south of the island of Gotland. It had left Gdańsk at 6 p.m. and was due in Nynäshamn, south of Stockholm, on Thursday at noon.
“The fire was on the car deck and it spread quickly through the ventilation,” said Commander Elin Strandberg, who leads the rescue operation for the Swedish Coast Guard. “Most people were asleep when the alarm went off.”
Strandberg said that the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn. Asked about the cause, she told reporters: “We cannot rule out a technical fault.”
The ferry belongs to Vistula Nordic Line, a company based in Gdynia. It was built in 2004 and can carry 900 passengers. “Our thoughts are with the families, and we are giving the authorities everything they ask for,” the company said in a statement.', '[{"start": 0, "length": 167}, {"start": 169, "length": 270}, {"start": 441, "length": 220}, {"start": 663, "length": 203}, {"start": 868, "length": 249}]', '2026-11-12 08:10:00+00', '2026-11-28 03:20:58.515179+00', '{"quotes": [{"cue": {"start": 519, "length": 4}, "kind": "direct", "text": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "factId": "20270e5b-0ed5-54ab-bc3b-0397f50abd06", "source": {"start": 524, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 442, "length": 75}, {"start": 612, "length": 48}], "quoteId": "8ba67469-2280-5e05-81e4-174baff5e690"}, {"cue": {"start": 674, "length": 4}, "kind": "indirect", "text": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "factId": "d930558a-8680-50be-a86c-42af9d4f3b9a", "source": {"start": 663, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 684, "length": 98}], "quoteId": "bfdf3626-531d-5a48-8ca0-cc7fcaafb70d"}, {"cue": {"start": 811, "length": 4}, "kind": "direct", "text": "We cannot rule out a technical fault.", "factId": "028ff480-1db8-5835-8ae4-bdb45b7c5752", "source": {"start": 807, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "content": [{"start": 828, "length": 37}], "quoteId": "504f495c-349f-5574-bb1b-d49012077af1"}, {"cue": {"start": 1097, "length": 4}, "kind": "direct", "text": "Our thoughts are with the families, and we are giving the authorities everything they ask for,", "source": {"start": 1085, "length": 11, "surface": "the company"}, "content": [{"start": 989, "length": 94}], "quoteId": "06e378ce-4f1a-51da-8fe2-370fad8a4090"}], "entities": [{"name": "Poland", "type": "location", "source": "seed", "aliases": ["Republic of Poland"], "entityId": "e383d011-f06c-5dd5-98cc-bb1075cbfee9", "wikidataId": "Q36", "description": "country in Central Europe"}, {"name": "Sweden", "type": "location", "source": "seed", "aliases": ["Kingdom of Sweden"], "entityId": "187ea51b-483e-5343-a212-b9e5a9183b27", "wikidataId": "Q34", "description": "country in Northern Europe"}, {"name": "Swedish Coast Guard", "type": "organization", "source": "nil", "aliases": [], "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"name": "Aurora Vistula", "type": "person", "source": "nil", "aliases": [], "entityId": "1921456b-5f98-52ce-a08d-6ae94cc5a4ce"}, {"name": "Gotland", "type": "location", "source": "seed", "aliases": [], "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830", "description": "Swedish island in the Baltic Sea"}, {"name": "Gdańsk", "type": "location", "source": "seed", "aliases": ["Gdansk"], "entityId": "cfc648a4-a898-5f31-9b27-17be10475873", "wikidataId": "Q1792", "description": "port city in Poland"}, {"name": "Nynäshamn", "type": "location", "source": "nil", "aliases": [], "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"name": "Stockholm", "type": "location", "source": "seed", "aliases": [], "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754", "description": "capital of Sweden"}, {"name": "Elin Strandberg", "type": "person", "source": "nil", "aliases": [], "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"name": "Vistula Nordic Line", "type": "organization", "source": "nil", "aliases": [], "entityId": "f443669f-b835-5931-9597-0199fdc1fb75"}, {"name": "Gdynia", "type": "location", "source": "nil", "aliases": [], "entityId": "c6cfdb2d-789c-56b6-9578-83f4e4a95d28"}], "mentions": [{"type": "location", "score": 0.95, "start": 108, "length": 6, "surface": "Poland", "entityId": "e383d011-f06c-5dd5-98cc-bb1075cbfee9", "wikidataId": "Q36"}, {"type": "location", "score": 0.95, "start": 118, "length": 6, "surface": "Sweden", "entityId": "187ea51b-483e-5343-a212-b9e5a9183b27", "wikidataId": "Q34"}, {"type": "organization", "score": 0.8, "start": 130, "length": 19, "surface": "Swedish Coast Guard", "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"type": "person", "score": 0.6, "start": 173, "length": 14, "surface": "Aurora Vistula", "entityId": "1921456b-5f98-52ce-a08d-6ae94cc5a4ce"}, {"type": "location", "score": 0.95, "start": 335, "length": 7, "surface": "Gotland", "entityId": "07e9f024-0576-52d3-8004-40ad3ae2849e", "wikidataId": "Q1027830"}, {"type": "location", "score": 0.95, "start": 356, "length": 6, "surface": "Gdańsk", "entityId": "cfc648a4-a898-5f31-9b27-17be10475873", "wikidataId": "Q1792"}, {"type": "location", "score": 0.6, "start": 388, "length": 9, "surface": "Nynäshamn", "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"type": "location", "score": 0.95, "start": 408, "length": 9, "surface": "Stockholm", "entityId": "3ec6066a-c4ec-51de-a490-223c5e4c6711", "wikidataId": "Q1754"}, {"type": "person", "score": 0.8, "start": 534, "length": 15, "surface": "Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"type": "organization", "score": 0.8, "start": 590, "length": 19, "surface": "Swedish Coast Guard", "entityId": "a90534fa-946c-5a1c-a088-74d698c03b32"}, {"type": "person", "score": 0.72, "start": 663, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, {"type": "location", "score": 0.6, "start": 773, "length": 9, "surface": "Nynäshamn", "entityId": "122476b1-1003-56ab-a002-a4b2a5a0e91d"}, {"type": "organization", "score": 0.8, "start": 889, "length": 19, "surface": "Vistula Nordic Line", "entityId": "f443669f-b835-5931-9597-0199fdc1fb75"}, {"type": "location", "score": 0.6, "start": 929, "length": 6, "surface": "Gdynia", "entityId": "c6cfdb2d-789c-56b6-9578-83f4e4a95d28"}], "assertions": [{"start": 442, "factId": "20270e5b-0ed5-54ab-bc3b-0397f50abd06", "length": 218, "object": {"start": 442, "length": 218, "surface": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off."}, "subject": {"start": 524, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "3c2549fd-ff8a-5806-8076-38cd0c467d2d", "attribution": [{"start": 524, "length": 25, "surface": "Commander Elin Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 684, "factId": "d930558a-8680-50be-a86c-42af9d4f3b9a", "length": 98, "object": {"start": 684, "length": 98, "surface": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn"}, "subject": {"start": 663, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "cc329289-2884-516d-b104-59592c83fbd0", "attribution": [{"start": 663, "length": 10, "surface": "Strandberg", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 828, "factId": "028ff480-1db8-5835-8ae4-bdb45b7c5752", "length": 37, "object": {"start": 828, "length": 37, "surface": "We cannot rule out a technical fault."}, "subject": {"start": 807, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "da873175-c8f0-5413-aa9c-fab584f170a8", "attribution": [{"start": 807, "length": 3, "surface": "she", "entityId": "0cf52488-9f20-5070-acea-adb72bacac65"}]}, {"start": 989, "length": 94, "object": {"start": 989, "length": 94, "surface": "Our thoughts are with the families, and we are giving the authorities everything they ask for,"}, "subject": {"start": 1085, "length": 11, "surface": "the company"}, "modality": "asserted", "polarity": "affirmed", "predicate": "say", "assertionId": "f424da9d-1641-5f24-988b-e0158d6c571e", "attribution": [{"start": 1085, "length": 11, "surface": "the company"}]}]}', '{028ff480-1db8-5835-8ae4-bdb45b7c5752,20270e5b-0ed5-54ab-bc3b-0397f50abd06,d930558a-8680-50be-a86c-42af9d4f3b9a}');
INSERT INTO search.articles VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 1, 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'Baltic Wire', 'Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland', '{"Liis Tamberg"}', '2026-11-12 06:40:00+00', '2026-11-12 06:40:00+00', 'en', 'http://127.0.0.1:8090/baltic-wire/photo.svg', '{sweden,poland,shipping}', 'agency', 'Baltic Wire', 'STOCKHOLM (Baltic Wire) –', NULL, NULL, '531f2ab72f1b8f8d93f5d9d47d333c0d', '2026-11-28 03:20:57.025583+00', 'english', '''11.52'':57C ''2004'':214C ''21'':19B ''40'':65C ''412'':46C ''5'':139C ''6'':78C ''900'':218C ''a.m'':140C ''aboard'':5A,26B ''accid'':273C ''accord'':193C ''administr'':245C ''alarm'':126C ''ask'':150C,234C ''asleep'':123C ''aurora'':43C ''author'':231C,275C ''baltic'':12B,295 ''base'':172C,207C ''belong'':200C ''board'':51C,287C ''broke'':23B ''built'':212C ''call'':55C ''calm'':270C ''cannot'':158C ''car'':97C ''cargo'':249C ''carri'':217C ''caus'':153C ''coast'':37B,118C ''cold'':294C ''command'':107C ''compani'':206C,237C ''condit'':192C ''control'':136C ''crew'':49C ''darlowo'':174C ''dead'':2A ''deck'':98C ''destin'':253C ''distress'':54C ''due'':82C ''elin'':108C ''everyth'':232C ''famili'':225C ''fault'':163C ''ferri'':8A,29B,199C,255C ''fire'':4A,22B,93C ''flame'':133C ''four'':185C ''gdansk'':6A,76C ''gdynia'':209C ''give'':229C ''gotland'':10A,72C,181C,196C,254C ''guard'':38B,119C ''helicopt'':164C ''help'':259C ''hospit'':179C ''injur'':20B,177C ''investig'':274C,285C ''island'':70C ''kill'':17B ''kilometr'':66C ''known'':276C ''lead'':111C ''left'':75C ''lii'':297 ''line'':204C ''maritim'':244C ''moder'':266C ''naval'':171C ''night'':262C ''noon'':91C ''nordic'':203C ''nynashamn'':7A,84C,149C ''offer'':258C ''oper'':114C ''overnight'':25B ''p.m'':58C,79C ''passeng'':28B,47C,219C ''peopl'':15B,121C ''poland'':32B,300 ''polish'':170C ''posit'':63C ''quick'':102C ''region'':197C ''report'':156C ''rescu'':113C ''rule'':159C ''said'':39B,106C,130C,238C,246C,279C ''sail'':30B ''sea'':269C ''send'':283C ''sent'':52C ''serious'':191C ''servic'':256C ''ship'':144C,250C,292C,301 ''shk'':278C ''short'':137C ''soon'':289C ''south'':67C,85C ''spread'':101C ''statement'':241C ''stockholm'':11B,87C,184C ''strandberg'':109C,129C ''sweden'':34B,299 ''swedish'':36B,117C,243C,272C ''tamberg'':298 ''technic'':162C ''thought'':221C ''three'':1A,14B,284C ''thursday'':41B,89C ''told'':155C ''took'':175C ''tow'':147C ''two'':248C ''ventil'':105C ''visbi'':166C ''vistula'':44C,202C ''wednesday'':60C ''went'':127C ''wind'':264C ''wire'':13B,296 ''would'':282C'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 1, 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 'Global Desk', 'Horror on the Baltic: Fire Rips Through Ferry, Three Dead', '{}', '2026-11-12 08:10:00+00', NULL, 'en', 'http://127.0.0.1:8090/global-desk/photo.svg', '{}', 'agency', 'Baltic Wire', 'nearly the same text as http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html (STOCKHOLM (Baltic Wire) –)', NULL, NULL, 'a14158506dcf5686e3e871e052feab5d', '2026-11-28 03:20:58.515179+00', 'english', '''11.52'':54C ''2004'':177C ''21'':16B ''40'':62C ''412'':43C ''5'':136C ''6'':75C ''900'':181C ''a.m'':137C ''aboard'':23B ''alarm'':123C ''ask'':147C,197C ''asleep'':120C ''aurora'':40C ''author'':194C ''baltic'':4A ''base'':170C ''belong'':163C ''board'':48C ''broke'':20B ''built'':175C ''call'':52C ''cannot'':155C ''car'':94C ''carri'':180C ''caus'':150C ''coast'':34B,115C ''command'':104C ''compani'':169C,200C ''control'':133C ''crew'':46C ''dead'':10A ''deck'':95C ''desk'':206 ''distress'':51C ''due'':79C ''elin'':105C ''everyth'':195C ''famili'':188C ''fault'':160C ''ferri'':8A,26B,162C ''fire'':5A,19B,90C ''flame'':130C ''gdansk'':73C ''gdynia'':172C ''give'':192C ''global'':205 ''gotland'':69C ''guard'':35B,116C ''horror'':1A ''injur'':17B ''island'':67C ''kill'':14B ''kilometr'':63C ''lead'':108C ''left'':72C ''line'':167C ''noon'':88C ''nordic'':166C ''nynashamn'':81C,146C ''oper'':111C ''overnight'':22B ''p.m'':55C,76C ''passeng'':25B,44C,182C ''peopl'':12B,118C ''poland'':29B ''posit'':60C ''quick'':99C ''report'':153C ''rescu'':110C ''rip'':6A ''rule'':156C ''said'':36B,103C,127C,201C ''sail'':27B ''sent'':49C ''ship'':141C ''short'':134C ''south'':64C,82C ''spread'':98C ''statement'':204C ''stockholm'':84C ''strandberg'':106C,126C ''sweden'':31B ''swedish'':33B,114C ''technic'':159C ''thought'':184C ''three'':9A,11B ''thursday'':38B,86C ''told'':152C ''tow'':144C ''ventil'':102C ''vistula'':41C,165C ''wednesday'':57C ''went'':124C');
INSERT INTO search.entities VALUES
	('4a031540-23a4-598e-b323-809cddd14879', 'Q545', 'Baltic Sea', 'location', '{"the Baltic"}', 'sea in Northern Europe', 'seed', 'baltic sea
the baltic'),
	('7e47a93e-3416-587d-824a-2ec99b7b1dfa', NULL, 'Wire', 'other', '{}', NULL, 'nil', 'wire
'),
	('187ea51b-483e-5343-a212-b9e5a9183b27', 'Q34', 'Sweden', 'location', '{"Kingdom of Sweden"}', 'country in Northern Europe', 'seed', 'sweden
kingdom of sweden'),
	('0cf52488-9f20-5070-acea-adb72bacac65', NULL, 'Elin Strandberg', 'person', '{}', NULL, 'nil', 'elin strandberg
'),
	('e383d011-f06c-5dd5-98cc-bb1075cbfee9', 'Q36', 'Poland', 'location', '{"Republic of Poland"}', 'country in Central Europe', 'seed', 'poland
republic of poland'),
	('1921456b-5f98-52ce-a08d-6ae94cc5a4ce', NULL, 'Aurora Vistula', 'person', '{}', NULL, 'nil', 'aurora vistula
'),
	('3ec6066a-c4ec-51de-a490-223c5e4c6711', 'Q1754', 'Stockholm', 'location', '{}', 'capital of Sweden', 'seed', 'stockholm
'),
	('93ac3fa6-5849-5846-93f6-a312a13e14b5', NULL, 'Swedish Accident Investigation Authority', 'organization', '{}', NULL, 'nil', 'swedish accident investigation authority
'),
	('e9e9266a-1ea6-5f88-9e80-ce8553ad33d4', NULL, 'SHK', 'organization', '{}', NULL, 'nil', 'shk
'),
	('f443669f-b835-5931-9597-0199fdc1fb75', NULL, 'Vistula Nordic Line', 'organization', '{}', NULL, 'nil', 'vistula nordic line
'),
	('a90534fa-946c-5a1c-a088-74d698c03b32', NULL, 'Swedish Coast Guard', 'organization', '{}', NULL, 'nil', 'swedish coast guard
'),
	('122476b1-1003-56ab-a002-a4b2a5a0e91d', NULL, 'Nynäshamn', 'other', '{}', NULL, 'nil', 'nynashamn
'),
	('07e9f024-0576-52d3-8004-40ad3ae2849e', 'Q1027830', 'Gotland', 'location', '{}', 'Swedish island in the Baltic Sea', 'seed', 'gotland
'),
	('380027c6-4e3e-5259-894e-7ce921df937b', NULL, 'Swedish Maritime Administration', 'organization', '{}', NULL, 'nil', 'swedish maritime administration
'),
	('970cb7ba-ca90-5a01-8eda-3593129f7157', NULL, 'Darłowo', 'other', '{}', NULL, 'nil', 'darlowo
'),
	('c6cfdb2d-789c-56b6-9578-83f4e4a95d28', NULL, 'Gdynia', 'location', '{}', NULL, 'nil', 'gdynia
'),
	('cfc648a4-a898-5f31-9b27-17be10475873', 'Q1792', 'Gdańsk', 'location', '{Gdansk}', 'port city in Poland', 'seed', 'gdansk
gdansk'),
	('fd3b8240-80c2-5b98-a6cb-32a918dec551', NULL, 'Destination', 'other', '{}', NULL, 'nil', 'destination
'),
	('c6bf473e-0831-5f3c-890f-9481ebbf684c', NULL, 'Visby', 'other', '{}', NULL, 'nil', 'visby
');
INSERT INTO search.facts VALUES
	('20270e5b-0ed5-54ab-bc3b-0397f50abd06', 3, 'utterance', 'Elin Strandberg: “The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.”', 'single-source', '0cf52488-9f20-5070-acea-adb72bacac65', '{0cf52488-9f20-5070-acea-adb72bacac65}', '{"agency:Baltic Wire"}', '[{"name": "words", "values": [{"value": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "support": [{"url": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "text": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "start": 468, "length": 218, "origin": "agency:Baltic Wire", "outlet": "Baltic Wire", "speaker": "Elin Strandberg", "version": 1, "headline": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "articleId": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "3551592c-e4d1-593d-a68d-be186ec71629", "publishedAt": "2026-11-12T06:40:00+00:00"}, {"url": "http://127.0.0.1:8090/harbour-courier/three-killed-in-baltic-ferry-blaze.html", "text": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "start": 468, "length": 218, "origin": "agency:Baltic Wire", "outlet": "The Harbour Courier", "speaker": "Elin Strandberg", "version": 1, "headline": "Three killed in Baltic ferry blaze", "articleId": "9ebd5468-9819-58f2-8c81-595cbb1f10e4", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "f0dfd755-2bdf-5e5c-aad7-0374ed10d3fb", "publishedAt": "2026-11-12T07:25:00+00:00"}, {"url": "http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html", "text": "The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.", "start": 442, "length": 218, "origin": "agency:Baltic Wire", "outlet": "Global Desk", "speaker": "Elin Strandberg", "version": 1, "headline": "Horror on the Baltic: Fire Rips Through Ferry, Three Dead", "articleId": "c71a34f8-f0c9-5e09-849a-00486e13b4dd", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "3c2549fd-ff8a-5806-8076-38cd0c467d2d", "publishedAt": "2026-11-12T08:10:00+00:00"}]}]}]', '[{"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "3551592c-e4d1-593d-a68d-be186ec71629", "fromAssertionId": "f0dfd755-2bdf-5e5c-aad7-0374ed10d3fb"}, {"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "3551592c-e4d1-593d-a68d-be186ec71629", "fromAssertionId": "3c2549fd-ff8a-5806-8076-38cd0c467d2d"}]', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00', '''alarm'':23 ''and'':10 ''asleep'':20 ''car'':8 ''deck'':9 ''elin'':1 ''fire'':4 ''it'':11 ''most'':17 ''off'':25 ''on'':6 ''people'':18 ''quickly'':13 ''spread'':12 ''strandberg'':2 ''the'':3,7,15,22 ''through'':14 ''ventilation'':16 ''was'':5 ''went'':24 ''were'':19 ''when'':21'),
	('d930558a-8680-50be-a86c-42af9d4f3b9a', 3, 'utterance', 'Elin Strandberg: “the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn”', 'single-source', '0cf52488-9f20-5070-acea-adb72bacac65', '{0cf52488-9f20-5070-acea-adb72bacac65}', '{"agency:Baltic Wire"}', '[{"name": "words", "values": [{"value": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "support": [{"url": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "text": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "start": 710, "length": 98, "origin": "agency:Baltic Wire", "outlet": "Baltic Wire", "speaker": "Elin Strandberg", "version": 1, "headline": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "articleId": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "76a37ab5-d9ef-5d0a-ad32-e145254bb594", "publishedAt": "2026-11-12T06:40:00+00:00"}, {"url": "http://127.0.0.1:8090/harbour-courier/three-killed-in-baltic-ferry-blaze.html", "text": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "start": 710, "length": 98, "origin": "agency:Baltic Wire", "outlet": "The Harbour Courier", "speaker": "Elin Strandberg", "version": 1, "headline": "Three killed in Baltic ferry blaze", "articleId": "9ebd5468-9819-58f2-8c81-595cbb1f10e4", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "c443567d-b1bd-59b3-8ec1-a583e319e51b", "publishedAt": "2026-11-12T07:25:00+00:00"}, {"url": "http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html", "text": "the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn", "start": 684, "length": 98, "origin": "agency:Baltic Wire", "outlet": "Global Desk", "speaker": "Elin Strandberg", "version": 1, "headline": "Horror on the Baltic: Fire Rips Through Ferry, Three Dead", "articleId": "c71a34f8-f0c9-5e09-849a-00486e13b4dd", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "cc329289-2884-516d-b104-59592c83fbd0", "publishedAt": "2026-11-12T08:10:00+00:00"}]}]}]', '[{"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "76a37ab5-d9ef-5d0a-ad32-e145254bb594", "fromAssertionId": "c443567d-b1bd-59b3-8ec1-a583e319e51b"}, {"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "76a37ab5-d9ef-5d0a-ad32-e145254bb594", "fromAssertionId": "cc329289-2884-516d-b104-59592c83fbd0"}]', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00', '''5'':10 ''a.m'':11 ''and'':12 ''before'':9 ''being'':17 ''control'':7 ''elin'':1 ''flames'':4 ''nynashamn'':20 ''ship'':15 ''shortly'':8 ''strandberg'':2 ''that'':13 ''the'':3,14 ''to'':19 ''towed'':18 ''under'':6 ''was'':16 ''were'':5'),
	('fc5530f0-83e3-5520-9cad-57f9060266b6', 2, 'utterance', 'Swedish Accident Investigation Authority: “it would send three investigators on board as soon as the ship was cold”', 'single-source', '93ac3fa6-5849-5846-93f6-a312a13e14b5', '{93ac3fa6-5849-5846-93f6-a312a13e14b5}', '{"agency:Baltic Wire"}', '[{"name": "words", "values": [{"value": "it would send three investigators on board as soon as the ship was cold", "support": [{"url": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "text": "it would send three investigators on board as soon as the ship was cold", "start": 1595, "length": 71, "origin": "agency:Baltic Wire", "outlet": "Baltic Wire", "speaker": "Swedish Accident Investigation Authority", "version": 1, "headline": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "articleId": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "speakerId": "93ac3fa6-5849-5846-93f6-a312a13e14b5", "assertionId": "80cc6991-3a7b-585f-9123-7fb296cfa329", "publishedAt": "2026-11-12T06:40:00+00:00"}, {"url": "http://127.0.0.1:8090/harbour-courier/three-killed-in-baltic-ferry-blaze.html", "text": "it would send three investigators on board as soon as the ship was cold", "start": 1595, "length": 71, "origin": "agency:Baltic Wire", "outlet": "The Harbour Courier", "speaker": "Swedish Accident Investigation Authority", "version": 1, "headline": "Three killed in Baltic ferry blaze", "articleId": "9ebd5468-9819-58f2-8c81-595cbb1f10e4", "speakerId": "93ac3fa6-5849-5846-93f6-a312a13e14b5", "assertionId": "f1afbcc1-7491-537a-9d1b-fcca92bbc013", "publishedAt": "2026-11-12T07:25:00+00:00"}]}]}]', '[{"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "80cc6991-3a7b-585f-9123-7fb296cfa329", "fromAssertionId": "f1afbcc1-7491-537a-9d1b-fcca92bbc013"}]', '2026-11-12 06:40:00+00', '2026-11-12 07:25:00+00', '''accident'':2 ''as'':12,14 ''authority'':4 ''board'':11 ''cold'':18 ''investigation'':3 ''investigators'':9 ''it'':5 ''on'':10 ''send'':7 ''ship'':16 ''soon'':13 ''swedish'':1 ''the'':15 ''three'':8 ''was'':17 ''would'':6'),
	('028ff480-1db8-5835-8ae4-bdb45b7c5752', 3, 'utterance', 'Elin Strandberg: “We cannot rule out a technical fault.”', 'single-source', '0cf52488-9f20-5070-acea-adb72bacac65', '{0cf52488-9f20-5070-acea-adb72bacac65}', '{"agency:Baltic Wire"}', '[{"name": "words", "values": [{"value": "We cannot rule out a technical fault.", "support": [{"url": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "text": "We cannot rule out a technical fault.", "start": 854, "length": 37, "origin": "agency:Baltic Wire", "outlet": "Baltic Wire", "speaker": "Elin Strandberg", "version": 1, "headline": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "articleId": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "c8cea85b-32ec-5219-9167-458efbe9a3d3", "publishedAt": "2026-11-12T06:40:00+00:00"}, {"url": "http://127.0.0.1:8090/harbour-courier/three-killed-in-baltic-ferry-blaze.html", "text": "We cannot rule out a technical fault.", "start": 854, "length": 37, "origin": "agency:Baltic Wire", "outlet": "The Harbour Courier", "speaker": "Elin Strandberg", "version": 1, "headline": "Three killed in Baltic ferry blaze", "articleId": "9ebd5468-9819-58f2-8c81-595cbb1f10e4", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "e44bffbb-4dce-51d3-88e9-6a350457c415", "publishedAt": "2026-11-12T07:25:00+00:00"}, {"url": "http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html", "text": "We cannot rule out a technical fault.", "start": 828, "length": 37, "origin": "agency:Baltic Wire", "outlet": "Global Desk", "speaker": "Elin Strandberg", "version": 1, "headline": "Horror on the Baltic: Fire Rips Through Ferry, Three Dead", "articleId": "c71a34f8-f0c9-5e09-849a-00486e13b4dd", "speakerId": "0cf52488-9f20-5070-acea-adb72bacac65", "assertionId": "da873175-c8f0-5413-aa9c-fab584f170a8", "publishedAt": "2026-11-12T08:10:00+00:00"}]}]}]', '[{"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "c8cea85b-32ec-5219-9167-458efbe9a3d3", "fromAssertionId": "e44bffbb-4dce-51d3-88e9-6a350457c415"}, {"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "c8cea85b-32ec-5219-9167-458efbe9a3d3", "fromAssertionId": "da873175-c8f0-5413-aa9c-fab584f170a8"}]', '2026-11-12 06:40:00+00', '2026-11-12 08:10:00+00', '''a'':7 ''cannot'':4 ''elin'':1 ''fault'':9 ''out'':6 ''rule'':5 ''strandberg'':2 ''technical'':8 ''we'':3'),
	('a9230c5e-5c23-52be-9778-e7cbe41de988', 2, 'utterance', 'Swedish Maritime Administration: “two cargo ships and the Destination Gotland ferry service had offered help during the night”', 'single-source', '380027c6-4e3e-5259-894e-7ce921df937b', '{380027c6-4e3e-5259-894e-7ce921df937b}', '{"agency:Baltic Wire"}', '[{"name": "words", "values": [{"value": "two cargo ships and the Destination Gotland ferry service had offered help during the night", "support": [{"url": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "text": "two cargo ships and the Destination Gotland ferry service had offered help during the night", "start": 1391, "length": 91, "origin": "agency:Baltic Wire", "outlet": "Baltic Wire", "speaker": "Swedish Maritime Administration", "version": 1, "headline": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "articleId": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "speakerId": "380027c6-4e3e-5259-894e-7ce921df937b", "assertionId": "8fdd7b06-379b-5053-ba0d-ed5bf07f770b", "publishedAt": "2026-11-12T06:40:00+00:00"}, {"url": "http://127.0.0.1:8090/harbour-courier/three-killed-in-baltic-ferry-blaze.html", "text": "two cargo ships and the Destination Gotland ferry service had offered help during the night", "start": 1391, "length": 91, "origin": "agency:Baltic Wire", "outlet": "The Harbour Courier", "speaker": "Swedish Maritime Administration", "version": 1, "headline": "Three killed in Baltic ferry blaze", "articleId": "9ebd5468-9819-58f2-8c81-595cbb1f10e4", "speakerId": "380027c6-4e3e-5259-894e-7ce921df937b", "assertionId": "6730346e-c1c8-57ba-bd4f-30c9749ed7a9", "publishedAt": "2026-11-12T07:25:00+00:00"}]}]}]', '[{"rule": "the same words of the same speaker, from the same origin (agency:Baltic Wire): no further witness", "relation": "repeats", "toAssertionId": "8fdd7b06-379b-5053-ba0d-ed5bf07f770b", "fromAssertionId": "6730346e-c1c8-57ba-bd4f-30c9749ed7a9"}]', '2026-11-12 06:40:00+00', '2026-11-12 07:25:00+00', '''administration'':3 ''and'':7 ''cargo'':5 ''destination'':9 ''during'':16 ''ferry'':11 ''gotland'':10 ''had'':13 ''help'':15 ''maritime'':2 ''night'':18 ''offered'':14 ''service'':12 ''ships'':6 ''swedish'':1 ''the'':8,17 ''two'':4');
INSERT INTO search.near_duplicates VALUES
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'reprint'),
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'reprint');
INSERT INTO search.quotes VALUES
	('60725883-9dda-5f42-a5ea-987436e8491b', '20270e5b-0ed5-54ab-bc3b-0397f50abd06', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', '0cf52488-9f20-5070-acea-adb72bacac65', 'Commander Elin Strandberg', NULL, '{}', '20270e5b-0ed5-54ab-bc3b-0397f50abd06', 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''alarm'':21 ''asleep'':18 ''car'':6 ''deck'':7 ''fire'':2 ''peopl'':16 ''quick'':11 ''spread'':10 ''ventil'':14 ''went'':22'),
	('446a5861-05c3-5ee3-9f32-d60347de998c', 'd930558a-8680-50be-a86c-42af9d4f3b9a', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', '0cf52488-9f20-5070-acea-adb72bacac65', 'Strandberg', NULL, '{122476b1-1003-56ab-a002-a4b2a5a0e91d}', 'd930558a-8680-50be-a86c-42af9d4f3b9a', 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''5'':8 ''a.m'':9 ''control'':5 ''flame'':2 ''nynashamn'':18 ''ship'':13 ''short'':6 ''tow'':16'),
	('794ff8df-0066-5072-ab54-66301aa2baa1', '028ff480-1db8-5835-8ae4-bdb45b7c5752', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'We cannot rule out a technical fault.', '0cf52488-9f20-5070-acea-adb72bacac65', 'she', NULL, '{}', '028ff480-1db8-5835-8ae4-bdb45b7c5752', 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''cannot'':2 ''fault'':7 ''rule'':3 ''technic'':6'),
	('1f7acc63-8be8-58d4-90b4-ea83c2480f62', '1f7acc63-8be8-58d4-90b4-ea83c2480f62', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'Four of them were in a serious condition', NULL, 'the Gotland region', NULL, '{}', NULL, 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''condit'':8 ''four'':1 ''serious'':7'),
	('648dda6c-17de-5728-8c0f-80fea757db50', '648dda6c-17de-5728-8c0f-80fea757db50', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'direct', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', NULL, 'the company', NULL, '{}', NULL, 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''ask'':15 ''author'':12 ''everyth'':13 ''famili'':6 ''give'':10 ''thought'':2'),
	('c7f916a1-4295-53ee-8d39-0f06ba1992f0', 'a9230c5e-5c23-52be-9778-e7cbe41de988', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'two cargo ships and the Destination Gotland ferry service had offered help during the night', '380027c6-4e3e-5259-894e-7ce921df937b', 'The Swedish Maritime Administration', NULL, '{fd3b8240-80c2-5b98-a6cb-32a918dec551,07e9f024-0576-52d3-8004-40ad3ae2849e}', 'a9230c5e-5c23-52be-9778-e7cbe41de988', 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''cargo'':2 ''destin'':6 ''ferri'':8 ''gotland'':7 ''help'':12 ''night'':15 ''offer'':11 ''servic'':9 ''ship'':3 ''two'':1'),
	('c2be8930-ce75-5c1d-b735-499512e23863', 'fc5530f0-83e3-5520-9cad-57f9060266b6', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'indirect', 'it would send three investigators on board as soon as the ship was cold', '93ac3fa6-5849-5846-93f6-a312a13e14b5', 'The Swedish Accident Investigation Authority', NULL, '{}', 'fc5530f0-83e3-5520-9cad-57f9060266b6', 'Baltic Wire', '2026-11-12 06:40:00+00', 'english', '''board'':7 ''cold'':14 ''investig'':5 ''send'':3 ''ship'':12 ''soon'':9 ''three'':4 ''would'':2'),
	('8ba67469-2280-5e05-81e4-174baff5e690', '20270e5b-0ed5-54ab-bc3b-0397f50abd06', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'The fire was on the car deck and it spread quickly through the ventilation, Most people were asleep when the alarm went off.', '0cf52488-9f20-5070-acea-adb72bacac65', 'Commander Elin Strandberg', NULL, '{}', '20270e5b-0ed5-54ab-bc3b-0397f50abd06', 'Global Desk', '2026-11-12 08:10:00+00', 'english', '''alarm'':21 ''asleep'':18 ''car'':6 ''deck'':7 ''fire'':2 ''peopl'':16 ''quick'':11 ''spread'':10 ''ventil'':14 ''went'':22'),
	('bfdf3626-531d-5a48-8ca0-cc7fcaafb70d', 'd930558a-8680-50be-a86c-42af9d4f3b9a', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'indirect', 'the flames were under control shortly before 5 a.m. and that the ship was being towed to Nynäshamn', '0cf52488-9f20-5070-acea-adb72bacac65', 'Strandberg', NULL, '{122476b1-1003-56ab-a002-a4b2a5a0e91d}', 'd930558a-8680-50be-a86c-42af9d4f3b9a', 'Global Desk', '2026-11-12 08:10:00+00', 'english', '''5'':8 ''a.m'':9 ''control'':5 ''flame'':2 ''nynashamn'':18 ''ship'':13 ''short'':6 ''tow'':16'),
	('504f495c-349f-5574-bb1b-d49012077af1', '028ff480-1db8-5835-8ae4-bdb45b7c5752', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'We cannot rule out a technical fault.', '0cf52488-9f20-5070-acea-adb72bacac65', 'she', NULL, '{}', '028ff480-1db8-5835-8ae4-bdb45b7c5752', 'Global Desk', '2026-11-12 08:10:00+00', 'english', '''cannot'':2 ''fault'':7 ''rule'':3 ''technic'':6'),
	('06e378ce-4f1a-51da-8fe2-370fad8a4090', '06e378ce-4f1a-51da-8fe2-370fad8a4090', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'direct', 'Our thoughts are with the families, and we are giving the authorities everything they ask for,', NULL, 'the company', NULL, '{}', NULL, 'Global Desk', '2026-11-12 08:10:00+00', 'english', '''ask'':15 ''author'':12 ''everyth'':13 ''famili'':6 ''give'':10 ''thought'':2');
INSERT INTO search.settlements VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'searchable', NULL, NULL, '531f2ab72f1b8f8d93f5d9d47d333c0d', '2026-11-28 03:20:48.530169+00', '2026-11-28 03:20:57.080364+00', '[{"endedAt": "2026-11-28T03:20:49.0998941+00:00", "outcome": "fetched", "service": "ingest", "startedAt": "2026-11-28T03:20:48.8557941+00:00"}, {"endedAt": "2026-11-28T03:20:53.6163416+00:00", "outcome": "parsed", "service": "parse", "startedAt": "2026-11-28T03:20:53.3123126+00:00"}, {"endedAt": "2026-11-28T03:20:54.0352623+00:00", "outcome": "annotated", "service": "entity-link", "startedAt": "2026-11-28T03:20:54.0121826+00:00"}, {"endedAt": "2026-11-28T03:20:56.9466993+00:00", "outcome": "linked", "service": "entity-link", "startedAt": "2026-11-28T03:20:56.8588491+00:00"}, {"endedAt": "2026-11-28T03:20:57.0803642+00:00", "outcome": "indexed", "service": "search", "startedAt": "2026-11-28T03:20:57.0255839+00:00"}]'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 'searchable', NULL, NULL, 'a14158506dcf5686e3e871e052feab5d', '2026-11-28 03:20:50.279599+00', '2026-11-28 03:20:58.58219+00', '[{"endedAt": "2026-11-28T03:20:50.3365217+00:00", "outcome": "fetched", "service": "ingest", "startedAt": "2026-11-28T03:20:50.3162754+00:00"}, {"endedAt": "2026-11-28T03:20:55.7811091+00:00", "outcome": "parsed", "service": "parse", "startedAt": "2026-11-28T03:20:54.5007826+00:00"}, {"endedAt": "2026-11-28T03:20:55.8351524+00:00", "outcome": "annotated", "service": "entity-link", "startedAt": "2026-11-28T03:20:55.8343628+00:00"}, {"endedAt": "2026-11-28T03:20:58.4594672+00:00", "outcome": "linked", "service": "entity-link", "startedAt": "2026-11-28T03:20:58.4333052+00:00"}, {"endedAt": "2026-11-28T03:20:58.5821903+00:00", "outcome": "indexed", "service": "search", "startedAt": "2026-11-28T03:20:58.5151796+00:00"}]');
INSERT INTO search.spans VALUES
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '9fdca7ad91f72f46', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:48.881487+00', 7900, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.url\nFROM ingest.articles AS a\nWHERE a.article_id = @passage_ArticleId\nLIMIT 2", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16904}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:48.8891875Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '14d40dcbca4f0f06', '1df2569d6e4768db', 'ingest', 'vm-16023', 'MassTransit', 'NewsMesh.Contracts:PageFetched send', 4, '2026-11-28 03:20:49.301709+00', 272062, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:PageFetched", "messaging.message.body.size": "5759", "messaging.masstransit.message_id": "c268585a-7f53-5c91-bce1-e598be2b4b71", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:PageFetched", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/vm_NewsMeshIngest_bus_1h9yyygii46sa6atbdxw39wibj?temporary=true", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:PageFetched"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1df2569d6e4768db', '7a07bb1143250e34', 'ingest', 'vm-16023', 'NewsMesh.Ingest', 'publish', 1, '2026-11-28 03:20:49.300911+00', 295830, 0, NULL, '{"url.full": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "newsmesh.fetch": 1, "newsmesh.article.id": "b7c0a95b-7817-5501-a18c-5c1786e153bb"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '3bbc4a32ba6fbe23', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.029643+00', 70232, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO ingest.revisits (article_id, host, fetched_at, visits, due_at, etag, last_modified)\nVALUES (@p0, @p1, @p2, 0, @p3, @p4, @p5)\nON CONFLICT (article_id) DO UPDATE SET fetched_at = excluded.fetched_at, visits = 0, due_at = excluded.due_at, lease_until = NULL, etag = excluded.etag, last_modified = excluded.last_modified", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.0998653Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '71d43fbd5357be32', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.027367+00', 337, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO ingest.aliases (url, article_id) VALUES (@p0, @p1) ON CONFLICT DO NOTHING", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.0276888Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '7a07bb1143250e34', NULL, 'ingest', 'vm-16023', 'NewsMesh.Ingest', 'discover article', 1, '2026-11-28 03:20:48.570181+00', 31223, 0, NULL, '{"url.full": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "newsmesh.feed.id": "1b855f10-b435-523c-b400-a1da0600c417", "newsmesh.article.id": "b7c0a95b-7817-5501-a18c-5c1786e153bb"}', '[]', '[{"spanId": "373cc01c60bc36de", "traceId": "494807a295dae37a17f42343a50ef5d7", "attributes": {}}]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '9cdb39f820bc69c2', '1df2569d6e4768db', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.574242+00', 22492, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "UPDATE ingest.passages AS p\nSET state = @p,\n    settled_at = NULL,\n    traceparent = @p6,\n    trace_id = @p7,\n    lease_until = NULL\nWHERE p.article_id = @passage_ArticleId AND p.\"fetch\" = @passage_Fetch AND p.lease_until = @claimed_LeaseUntil AND p.state = @passage_State", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.5967312Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'a3a20e0746502567', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.028061+00', 260, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.article_id\nFROM ingest.aliases AS a\nWHERE a.url = @finalUrl\nLIMIT 2", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.0282766Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'a6a1acaa49597d42', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.117767+00', 4347, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "RELEASE SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.1221068Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'c39e280c7fc23533', '1df2569d6e4768db', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.301234+00', 379, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT p.article_id, p.\"fetch\", p.final_url, p.hash, p.html_gzip, p.text\nFROM ingest.pages AS p\nWHERE p.article_id = @passage_ArticleId AND p.\"fetch\" = @passage_Fetch\nLIMIT 2", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16905}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.3015633Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'd408d75a94b0a950', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'System.Net.Http', 'GET', 3, '2026-11-28 03:20:48.910701+00', 115926, 0, NULL, '{"url.full": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "server.port": 8090, "server.address": "127.0.0.1", "http.request.method": "GET", "network.protocol.version": "1.1", "http.response.status_code": 200}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'd8b712aad2d036b5', '7a07bb1143250e34', 'ingest', 'vm-16023', 'NewsMesh.Ingest', 'fetch page', 1, '2026-11-28 03:20:48.855789+00', 283245, 0, NULL, '{"url.full": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "newsmesh.fetch": 1, "newsmesh.article.id": "b7c0a95b-7817-5501-a18c-5c1786e153bb", "newsmesh.page.outcome": "fetched"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'e84f2f73a9094338', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.100379+00', 459, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.100828Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'e9ddb0a1814ea15f', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.106363+00', 11358, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO ingest.pages (article_id, \"fetch\", final_url, hash, html_gzip, text)\nVALUES (@p0, @p1, @p2, @p3, @p4, @p5);\nUPDATE ingest.passages SET due_at = @p6, fetched_at = @p7, lease_until = @p8, stages = @p9, state = @p10\nWHERE article_id = @p11 AND \"fetch\" = @p12 AND lease_until = @p13;\n", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.1176958Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'ff683821cadf3391', 'd8b712aad2d036b5', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:49.028679+00', 591, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT p.hash AS \"Hash\", p0.outcome AS \"Outcome\"\nFROM ingest.pages AS p\nINNER JOIN ingest.passages AS p0 ON p.article_id = p0.article_id AND p.\"fetch\" = p0.\"fetch\"\nWHERE p.article_id = @passage_ArticleId AND p.\"fetch\" < @passage_Fetch\nORDER BY p.\"fetch\" DESC\nLIMIT 1", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16593}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:49.0292424Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '02d9237e4452fd5e', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.60436+00', 4919, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO parse.articles (article_id, alias_of, canonical_url, last_fetch, published_at, text_hash, url, version, version_fetch)\nVALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);\nINSERT INTO parse.text_sketches (article_id, bands, version)\nVALUES (@p9, @p10, @p11);\nINSERT INTO parse.article_versions (article_id, version, authors, \"fetch\", fetched_at, headline, language, left_out, modified_at, origin_evidence, origin_kind, origin_name, outlet, published_at, text, text_hash)\nVALUES (@p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27);\n", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.6092559Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '0fc69f9f3f16677f', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'MassTransit', 'NewsMesh.Contracts:ArticleParsed send', 4, '2026-11-28 03:20:53.616616+00', 22670, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:ArticleParsed", "messaging.message.body.size": "4996", "messaging.masstransit.message_id": "bc68da2a-41dc-521a-91dd-9cc96c8edc8b", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleParsed", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/parse-extract-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleParsed"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1f7b398c497de3a2', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.527365+00', 5850, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.url AS \"Url\", a0.article_id, a0.version, a0.authors, a0.\"fetch\", a0.fetched_at, a0.headline, a0.language, a0.left_out, a0.modified_at, a0.origin_evidence, a0.origin_kind, a0.origin_name, a0.outlet, a0.published_at, a0.text, a0.text_hash\nFROM parse.articles AS a\nINNER JOIN parse.article_versions AS a0 ON a.article_id = a0.article_id AND a.version = a0.version\nWHERE a.article_id = ANY (@likely) AND a.alias_of IS NULL\nORDER BY a0.published_at, a.article_id", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5331304Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '23a8a2aa974aa2a5', 'cd0fd64b78385319', 'parse', 'vm-16089', 'MassTransit', 'parse-extract-article process', 5, '2026-11-28 03:20:53.30033+00', 339106, 1, NULL, '{"peer.address": "PageFetched/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "c268585a-7f53-5c91-bce1-e598be2b4b71", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Parse.Articles.ExtractArticleConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:PageFetched", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/vm_NewsMeshIngest_bus_1h9yyygii46sa6atbdxw39wibj?temporary=true", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:PageFetched"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '3bec0bc8cc0e5bd3', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.592289+00', 1983, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO parse.site_lines AS known (host, line_hash, articles, last_seen)\nSELECT @p0, hash, ARRAY[@p1], @p2 FROM unnest(@p3) AS hash ORDER BY hash\nON CONFLICT (host, line_hash) DO UPDATE SET\n    last_seen = greatest(known.last_seen, excluded.last_seen),\n    articles = CASE WHEN known.articles @> excluded.articles OR cardinality(known.articles) > @p4 THEN known.articles ELSE known.articles || excluded.articles END", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5942618Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '47d7d33a4a54e9ac', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.522383+00', 4188, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT * FROM parse.text_sketches WHERE bands && @p0 AND article_id <> @p1 LIMIT @p2\n", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5264954Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '4e313b66d29b2788', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.570395+00', 21647, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT s.host, s.line_hash, s.articles, s.last_seen\nFROM parse.site_lines AS s\nWHERE s.host = @host AND s.line_hash = ANY (@lines)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5920151Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '725f5052872fd66e', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.456848+00', 11761, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT pg_advisory_xact_lock(hashtextextended(@p0, 1))", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.4685297Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '740c86c24292842e', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.485767+00', 24373, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT count(pg_advisory_xact_lock(2, band)) FROM (SELECT band FROM unnest(@p0) AS band ORDER BY band) AS ordered", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5100707Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '7631d8c23213d41c', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.455096+00', 1318, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.article_id, a.alias_of, a.canonical_url, a.last_fetch, a.published_at, a.text_hash, a.url, a.version, a.version_fetch\nFROM parse.articles AS a\nWHERE a.article_id = @page_ArticleId\nLIMIT 2", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.4563272Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '86bf5cc7741bebc4', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.53374+00', 2704, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT t.article_id, t.bands, t.version\nFROM parse.text_sketches AS t\nWHERE t.article_id = @article_ArticleId\nLIMIT 2", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5364073Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '9179d71bfe605cf3', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.444192+00', 10323, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT pg_advisory_xact_lock(hashtextextended(@p0, 0))", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.4544868Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '9251abe16b74a626', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.595058+00', 1135, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5961832Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'c127e7c1a3e97925', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.510374+00', 11503, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SET LOCAL enable_seqscan = off", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.5218584Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'cd0fd64b78385319', '14d40dcbca4f0f06', 'parse', 'vm-16089', 'MassTransit', 'parse-extract-article receive', 5, '2026-11-28 03:20:53.29983+00', 339642, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "c268585a-7f53-5c91-bce1-e598be2b4b71", "messaging.destination.name": "parse-extract-article", "messaging.masstransit.message_id": "c268585a-7f53-5c91-bce1-e598be2b4b71", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/parse-extract-article", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:PageFetched", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/vm_NewsMeshIngest_bus_1h9yyygii46sa6atbdxw39wibj?temporary=true", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:PageFetched"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'd965560564cea425', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.471267+00', 14068, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.article_id, a.alias_of, a.canonical_url, a.last_fetch, a.published_at, a.text_hash, a.url, a.version, a.version_fetch\nFROM parse.articles AS a\nWHERE a.text_hash = @hash AND a.canonical_url = @canonicalUrl AND a.article_id <> @article_ArticleId AND a.alias_of IS NULL\nORDER BY a.article_id", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.4852307Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'ed83a94a9f94968c', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'NewsMesh.Parse', 'read article', 1, '2026-11-28 03:20:53.31234+00', 130951, 0, NULL, '{"url.full": "http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html", "newsmesh.article.id": "b7c0a95b-7817-5501-a18c-5c1786e153bb"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'fc71cf430b749a76', '23a8a2aa974aa2a5', 'parse', 'vm-16089', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:53.609359+00', 158, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "RELEASE SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_parse;Maximum Pool Size=30;Application Name=newsmesh-parse", "db.npgsql.connection_id": 17100}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:53.6095094Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '6d15e769c77f817b', 'd9497df5b53c640f', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:ArticleAnnotated send', 4, '2026-11-28 03:20:54.035479+00', 19014, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:ArticleAnnotated", "messaging.message.body.size": "29156", "messaging.masstransit.message_id": "d876a92a-4bd9-5df7-9894-4813ca30721d", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleAnnotated", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-annotate-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleAnnotated"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'd788b6a912191e30', '0fc69f9f3f16677f', 'entity-link', 'vm-16163', 'MassTransit', 'entity-link-annotate-article receive', 5, '2026-11-28 03:20:54.011735+00', 42939, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "bc68da2a-41dc-521a-91dd-9cc96c8edc8b", "messaging.destination.name": "entity-link-annotate-article", "messaging.masstransit.message_id": "bc68da2a-41dc-521a-91dd-9cc96c8edc8b", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/entity-link-annotate-article", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleParsed", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/parse-extract-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleParsed"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'd9497df5b53c640f', 'd788b6a912191e30', 'entity-link', 'vm-16163', 'MassTransit', 'entity-link-annotate-article process', 5, '2026-11-28 03:20:54.012107+00', 42505, 1, NULL, '{"peer.address": "ArticleParsed/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "bc68da2a-41dc-521a-91dd-9cc96c8edc8b", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.EntityLink.Annotation.AnnotateArticleConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleParsed", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/parse-extract-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleParsed"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '00864919bababe6e', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.861741+00', 6373, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.article_id, a.\"fetch\", a.headline, a.outlet, a.published_at, a.touched_facts, a.url, a.version\nFROM entity_link.articles AS a\nWHERE a.article_id = @article_ArticleId\nLIMIT 1", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.8680067Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '0b62d200481cd63e', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.859479+00', 1738, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT pg_advisory_xact_lock(hashtext(''entity_link link''))", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.861182Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1d635d3cfe3917b3', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:FactChanged send', 4, '2026-11-28 03:20:56.993581+00', 11708, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:FactChanged", "messaging.message.body.size": "2619", "messaging.masstransit.message_id": "aafe87da-f99f-57b8-99e4-8acb585b5790", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1f75ca3b5c87bc7e', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.915931+00', 2959, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT f.fact_id, f.digest, f.first_seen_at, f.last_seen_at, f.statement, f.subject_id, f.version\nFROM entity_link.facts AS f\nWHERE f.fact_id = ANY (@ids)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9188217Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '256d81f12cb82fa1', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.923879+00', 5724, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9295677Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '2678a35f8e79c81e', '4ff7aa8cbc474cc3', 'entity-link', 'vm-16163', 'MassTransit', 'entity-link-link-article process', 5, '2026-11-28 03:20:56.858498+00', 171550, 1, NULL, '{"peer.address": "ArticleAnnotated/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "d876a92a-4bd9-5df7-9894-4813ca30721d", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.EntityLink.Facts.LinkArticleConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleAnnotated", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-annotate-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleAnnotated"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '2d2ad32e6554b680', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:FactChanged send', 4, '2026-11-28 03:20:56.946916+00', 10732, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:FactChanged", "messaging.message.body.size": "2466", "messaging.masstransit.message_id": "d3054824-c452-5eb6-9576-83269567be20", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '321bb05bacc0b9f8', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:FactChanged send', 4, '2026-11-28 03:20:56.976958+00', 16386, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:FactChanged", "messaging.message.body.size": "2652", "messaging.masstransit.message_id": "9a8c382e-60d1-5616-a552-e725d7905098", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '37a36e1319a7847e', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.869765+00', 2500, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "DELETE FROM entity_link.mentions AS m\nWHERE m.article_id = @article_ArticleId", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.872245Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '4ff7aa8cbc474cc3', '6d15e769c77f817b', 'entity-link', 'vm-16163', 'MassTransit', 'entity-link-link-article receive', 5, '2026-11-28 03:20:56.849641+00', 180467, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "d876a92a-4bd9-5df7-9894-4813ca30721d", "messaging.destination.name": "entity-link-link-article", "messaging.masstransit.message_id": "d876a92a-4bd9-5df7-9894-4813ca30721d", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleAnnotated", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-annotate-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleAnnotated"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '57206f553120919d', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:FactChanged send', 4, '2026-11-28 03:20:56.957895+00', 6773, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:FactChanged", "messaging.message.body.size": "2728", "messaging.masstransit.message_id": "38465b3a-1dd0-52a4-aa36-147e7e259b53", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '5935949bb58fbefd', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.901765+00', 4587, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO entity_link.articles (article_id, \"fetch\", headline, outlet, published_at, touched_facts, url, version)\nVALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p78, @p79, @p80, @p81, @p82, @p83, @p84, @p85, @p86, @p87, @p88, @p89, @p90, @p91);\nINSERT INTO entity_link.assertions (assertion_id, article_id, fact_id, length, modality, ordinal, origin, polarity, predicate, speaker, speaker_id, start, text, version)\nVALUES (@p92, @p93, @p94, @p95, @p96, @p97, @p98, @p99, @p100, @p101, @p102, @p103, @p104, @p105);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p106, @p107, @p108, @p109, @p110, @p111);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p112, @p113, @p114, @p115, @p116, @p117);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p118, @p119, @p120, @p121, @p122, @p123);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p124, @p125, @p126, @p127, @p128, @p129);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p130, @p131, @p132, @p133, @p134, @p135);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p136, @p137, @p138, @p139, @p140, @p141);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p142, @p143, @p144, @p145, @p146, @p147);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p148, @p149, @p150, @p151, @p152, @p153);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p154, @p155, @p156, @p157, @p158, @p159);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p160, @p161, @p162, @p163, @p164, @p165);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p166, @p167, @p168, @p169, @p170, @p171);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p172, @p173, @p174, @p175, @p176, @p177);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p178, @p179, @p180, @p181, @p182, @p183);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p184, @p185, @p186, @p187, @p188, @p189);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p190, @p191, @p192, @p193, @p194, @p195);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p196, @p197, @p198, @p199, @p200, @p201);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p202, @p203, @p204, @p205, @p206, @p207);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p208, @p209, @p210, @p211, @p212, @p213);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p214, @p215, @p216, @p217, @p218, @p219);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p220, @p221, @p222, @p223, @p224, @p225);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p226, @p227, @p228, @p229, @p230, @p231);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p232, @p233, @p234, @p235, @p236, @p237);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p238, @p239, @p240, @p241, @p242, @p243);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p244, @p245, @p246, @p247, @p248, @p249);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p250, @p251, @p252, @p253, @p254, @p255);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p256, @p257, @p258, @p259, @p260, @p261);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p262, @p263, @p264, @p265, @p266, @p267);\nINSERT INTO entity_link.mentions (article_id, ordinal, entity_id, length, score, start)\nVALUES (@p268, @p269, @p270, @p271, @p272, @p273);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p274, @p275, @p276, @p277, @p278);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p279, @p280, @p281, @p282, @p283);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p284, @p285, @p286, @p287, @p288);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p289, @p290, @p291, @p292, @p293);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p294, @p295, @p296, @p297, @p298);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p299, @p300, @p301, @p302, @p303);\nINSERT INTO entity_link.quotes (quote_id, article_id, kind, speaker_id, text)\nVALUES (@p304, @p305, @p306, @p307, @p308);\n", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9062893Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '64316e0917915d61', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.893971+00', 7177, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9011078Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '6c224ac956ffd12a', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.930858+00', 8847, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "RELEASE SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9396686Z", "attributes": {}}]', '[]');
INSERT INTO search.spans VALUES
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '6d7ccead9e580534', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.879369+00', 2577, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "DELETE FROM entity_link.assertions AS a\nWHERE a.article_id = @article_ArticleId", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.8819201Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '7aeab89d66432cfb', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:FactChanged send', 4, '2026-11-28 03:20:56.964892+00', 11851, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:FactChanged", "messaging.message.body.size": "2661", "messaging.masstransit.message_id": "67ab53ba-a53b-5fdb-9685-4dc4362ab1d7", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '8ba8d0bf07b224b5', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.882321+00', 2396, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)\nSELECT id, name, type, ARRAY[]::text[], ARRAY[]::text[], @p0, 0, searched\nFROM unnest(@p1, @p2, @p3, @p4) AS met (id, name, type, searched)\nON CONFLICT (entity_id) DO NOTHING", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.8846802Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '93ea4b2aa9e77914', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.929853+00', 953, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO entity_link.facts (fact_id, digest, first_seen_at, last_seen_at, statement, subject_id, version)\nVALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);\nINSERT INTO entity_link.facts (fact_id, digest, first_seen_at, last_seen_at, statement, subject_id, version)\nVALUES (@p7, @p8, @p9, @p10, @p11, @p12, @p13);\nINSERT INTO entity_link.facts (fact_id, digest, first_seen_at, last_seen_at, statement, subject_id, version)\nVALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20);\nINSERT INTO entity_link.facts (fact_id, digest, first_seen_at, last_seen_at, statement, subject_id, version)\nVALUES (@p21, @p22, @p23, @p24, @p25, @p26, @p27);\nINSERT INTO entity_link.facts (fact_id, digest, first_seen_at, last_seen_at, statement, subject_id, version)\nVALUES (@p28, @p29, @p30, @p31, @p32, @p33, @p34);\n", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9307763Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '983b069714457cee', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.919412+00', 3495, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.assertion_id, a.article_id, a.fact_id, a.length, a.modality, a.ordinal, a.origin, a.polarity, a.predicate, a.speaker, a.speaker_id, a.start, a.text, a.version, a0.article_id, a0.\"fetch\", a0.headline, a0.outlet, a0.published_at, a0.touched_facts, a0.url, a0.version\nFROM entity_link.assertions AS a\nINNER JOIN entity_link.articles AS a0 ON a.article_id = a0.article_id\nWHERE a.fact_id IS NOT NULL AND a.fact_id = ANY (@ids)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9227592Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'a5405799bb340583', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.906453+00', 7395, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "RELEASE SAVEPOINT \"__EFSavePoint\";", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9138101Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'c45d5f8d04a6224a', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.86864+00', 845, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT a.fact_id\nFROM entity_link.assertions AS a\nWHERE a.article_id = @article_ArticleId AND a.fact_id IS NOT NULL", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.869452Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'dfb9342babb0c368', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.872579+00', 6263, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "DELETE FROM entity_link.quotes AS q\nWHERE q.article_id = @article_ArticleId", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_entity_link;Maximum Pool Size=30;Application Name=newsmesh-entity-link", "db.npgsql.connection_id": 16456}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.8788012Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'e28edae98641cc97', '2678a35f8e79c81e', 'entity-link', 'vm-16163', 'MassTransit', 'NewsMesh.Contracts:ArticleLinked send', 4, '2026-11-28 03:20:57.005556+00', 24341, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:ArticleLinked", "messaging.message.body.size": "30302", "messaging.masstransit.message_id": "57c26bfa-ec34-570c-a47e-33ef170afce3", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleLinked", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleLinked"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '03263e454cd53c16', 'ade55f96cf410901', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.995683+00', 9547, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO facts AS known (\n    fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, document)\nVALUES (\n    @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last,\n    to_tsvector(''search.simple'', left(@statement, 100000)))\nON CONFLICT (fact_id) DO UPDATE SET\n    version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,\n    entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,\n    first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, document = excluded.document\nWHERE known.version <= excluded.version", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17384}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.0051946Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1833a409bda884c4', '9d1bcad6af9e1b10', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.962919+00', 9494, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO facts AS known (\n    fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, document)\nVALUES (\n    @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last,\n    to_tsvector(''search.simple'', left(@statement, 100000)))\nON CONFLICT (fact_id) DO UPDATE SET\n    version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,\n    entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,\n    first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, document = excluded.document\nWHERE known.version <= excluded.version", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17382}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9723831Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1dbf9abdf37878cb', '57206f553120919d', 'search', 'vm-16239', 'MassTransit', 'search-index-fact receive', 5, '2026-11-28 03:20:56.962347+00', 10237, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "38465b3a-1dd0-52a4-aa36-147e7e259b53", "messaging.destination.name": "search-index-fact", "messaging.masstransit.message_id": "38465b3a-1dd0-52a4-aa36-147e7e259b53", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-fact", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '1fc69644d2f11dc3', 'ddde6d57a1d060bb', 'search', 'vm-16239', 'MassTransit', 'search-record-settlement receive', 5, '2026-11-28 03:20:57.089699+00', 3706, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.destination.name": "search-record-settlement", "messaging.masstransit.message_id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-record-settlement", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleSettled", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleSettled"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '2f74646a6aa5d34c', '44b35c6099e1545b', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:57.041392+00', 31264, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO article_versions AS known (article_id, version, \"fetch\", text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)\nVALUES (@id, @version, @fetch, @hash, @headline, @text, @paragraphs::jsonb, @published_at, @now, @annotations::jsonb, @fact_ids)\nON CONFLICT (article_id, version) DO UPDATE SET\n    \"fetch\" = excluded.fetch, text_hash = excluded.text_hash, headline = excluded.headline, text = excluded.text, paragraphs = excluded.paragraphs,\n    published_at = excluded.published_at, annotations = excluded.annotations, fact_ids = excluded.fact_ids\nWHERE known.fetch <= excluded.fetch;\nINSERT INTO articles (\n    article_id, version, \"fetch\", url, canonical_url, outlet, headline, authors, published_at, modified_at, language, image_url, topics,\n    origin_kind, origin_name, origin_evidence, story_id, story_headline, trace_id, indexed_at, configuration, document)\nVALUES (\n    @id, @version, @fetch, @url, @canonical_url, @outlet, @headline, @authors, @published_at, @modified_at, @language, @image_url, @topics,\n    @origin_kind, @origin_name, @origin_evidence, @story_id, @story_headline, @trace_id, @now, @configuration,\n    setweight(to_tsvector(@qualified::regconfig, left(@headline, @max)), ''A'')\n    || setweight(to_tsvector(@qualified::regconfig, left(@lead, @max)), ''B'')\n    || setweight(to_tsvector(@qualified::regconfig, left(@body, @max)), ''C'')\n    || setweight(to_tsvector(@qualified::regconfig, left(@about, @max)), ''D''))\nON CONFLICT (article_id) DO UPDATE SET\n    version = excluded.version, \"fetch\" = excluded.fetch, url = excluded.url, canonical_url = excluded.canonical_url, outlet = excluded.outlet,\n    headline = excluded.headline, authors = excluded.authors, published_at = excluded.published_at, modified_at = excluded.modified_at,\n    language = excluded.language, image_url = excluded.image_url, topics = excluded.topics, origin_kind = excluded.origin_kind,\n    origin_name = excluded.origin_name, origin_evidence = excluded.origin_evidence, story_id = excluded.story_id,\n    story_headline = excluded.story_headline, trace_id = excluded.trace_id, indexed_at = excluded.indexed_at,\n    configuration = excluded.configuration, document = excluded.document;\nINSERT INTO entities AS known (entity_id, wikidata_id, name, type, aliases, description, source, names)\nSELECT id, wikidata_id, name, type, string_to_array(aliases, E''\\n''), description, source, lower(unaccent(name || E''\\n'' || aliases))\nFROM unnest(@ids, @wikidata_ids, @names, @types, @aliases, @descriptions, @sources)\n    AS given (id, wikidata_id, name, type, aliases, description, source)\nON CONFLICT (entity_id) DO UPDATE SET\n    wikidata_id = excluded.wikidata_id, name = excluded.name, type = excluded.type, aliases = excluded.aliases,\n    description = excluded.description, source = excluded.source, names = excluded.names\nWHERE (known.wikidata_id, known.name, known.type, known.aliases, known.description, known.source)\n    IS DISTINCT FROM (excluded.wikidata_id, excluded.name, excluded.type, excluded.aliases, excluded.description, excluded.source);\nDELETE FROM article_entities WHERE article_id = @id;\nINSERT INTO article_entities (article_id, entity_id, mentions, quotes, published_at)\nSELECT @id, entity_id, mentions, quotes, @published_at FROM unnest(@ids, @mentions, @quotes) AS given (entity_id, mentions, quotes);\nDELETE FROM quotes WHERE article_id = @id;\nINSERT INTO quotes (\n    quote_id, utterance_id, article_id, kind, text, speaker_id, speaker, via, about_ids, fact_id, outlet, published_at, configuration, document)\nSELECT id, coalesce(fact_id, id), @article_id, kind, text, speaker_id, speaker, via, about::uuid[], fact_id, @outlet, @published_at, @configuration,\n    to_tsvector(@qualified::regconfig, text)\nFROM unnest(@ids, @kinds, @texts, @speaker_ids, @speakers, @vias, @abouts, @fact_ids)\n    AS given (id, kind, text, speaker_id, speaker, via, about, fact_id)\nON CONFLICT (quote_id) DO NOTHING;\nDELETE FROM near_duplicates WHERE told_by = @id;\nINSERT INTO near_duplicates (article_id, other_id, told_by, kind)\nSELECT @id, other, @id, kind FROM unnest(@others, @kinds) AS told (other, kind)\nUNION ALL SELECT other, @id, @id, kind FROM unnest(@others, @kinds) AS told (other, kind)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17385}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.0726209Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '3df900884e11ed53', 'be590d8bcdcca1f7', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.974393+00', 20225, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO facts AS known (\n    fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, document)\nVALUES (\n    @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last,\n    to_tsvector(''search.simple'', left(@statement, 100000)))\nON CONFLICT (fact_id) DO UPDATE SET\n    version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,\n    entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,\n    first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, document = excluded.document\nWHERE known.version <= excluded.version", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17381}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9945882Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '44b35c6099e1545b', '49b19d314a8f6715', 'search', 'vm-16239', 'MassTransit', 'search-index-article process', 5, '2026-11-28 03:20:57.025477+00', 64028, 1, NULL, '{"peer.address": "ArticleLinked/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "57c26bfa-ec34-570c-a47e-33ef170afce3", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexArticleConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleLinked", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleLinked"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '49b19d314a8f6715', 'e28edae98641cc97', 'search', 'vm-16239', 'MassTransit', 'search-index-article receive', 5, '2026-11-28 03:20:57.023716+00', 65855, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "57c26bfa-ec34-570c-a47e-33ef170afce3", "messaging.destination.name": "search-index-article", "messaging.masstransit.message_id": "57c26bfa-ec34-570c-a47e-33ef170afce3", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleLinked", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleLinked"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '529a9cc287ab0a3a', '2d2ad32e6554b680', 'search', 'vm-16239', 'MassTransit', 'search-index-fact receive', 5, '2026-11-28 03:20:56.960939+00', 4376, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "d3054824-c452-5eb6-9576-83269567be20", "messaging.destination.name": "search-index-fact", "messaging.masstransit.message_id": "d3054824-c452-5eb6-9576-83269567be20", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-fact", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '613bdda0ea1da63d', '7aeab89d66432cfb', 'search', 'vm-16239', 'MassTransit', 'search-index-fact receive', 5, '2026-11-28 03:20:56.97359+00', 21219, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "67ab53ba-a53b-5fdb-9685-4dc4362ab1d7", "messaging.destination.name": "search-index-fact", "messaging.masstransit.message_id": "67ab53ba-a53b-5fdb-9685-4dc4362ab1d7", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-fact", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '6264b770578d2385', '1fc69644d2f11dc3', 'search', 'vm-16239', 'MassTransit', 'search-record-settlement process', 5, '2026-11-28 03:20:57.090076+00', 3258, 1, NULL, '{"peer.address": "ArticleSettled/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.RecordSettlementConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleSettled", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleSettled"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '7f0845303a008f9f', '529a9cc287ab0a3a', 'search', 'vm-16239', 'MassTransit', 'search-index-fact process', 5, '2026-11-28 03:20:56.961599+00', 3639, 1, NULL, '{"peer.address": "FactChanged/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "d3054824-c452-5eb6-9576-83269567be20", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexFactConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '8d031f069fa5799b', 'cbd720c3dc4f9f5b', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:57.006568+00', 12609, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO facts AS known (\n    fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, document)\nVALUES (\n    @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last,\n    to_tsvector(''search.simple'', left(@statement, 100000)))\nON CONFLICT (fact_id) DO UPDATE SET\n    version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,\n    entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,\n    first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, document = excluded.document\nWHERE known.version <= excluded.version", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17383}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.0191329Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '9d1bcad6af9e1b10', '1dbf9abdf37878cb', 'search', 'vm-16239', 'MassTransit', 'search-index-fact process', 5, '2026-11-28 03:20:56.962642+00', 9866, 1, NULL, '{"peer.address": "FactChanged/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "38465b3a-1dd0-52a4-aa36-147e7e259b53", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexFactConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'ade55f96cf410901', 'f0babd164b931c32', 'search', 'vm-16239', 'MassTransit', 'search-index-fact process', 5, '2026-11-28 03:20:56.995433+00', 9909, 1, NULL, '{"peer.address": "FactChanged/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "9a8c382e-60d1-5616-a552-e725d7905098", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexFactConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'b4644873f312c1bd', '7f0845303a008f9f', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:56.962046+00', 3103, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO facts AS known (\n    fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, document)\nVALUES (\n    @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last,\n    to_tsvector(''search.simple'', left(@statement, 100000)))\nON CONFLICT (fact_id) DO UPDATE SET\n    version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,\n    entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,\n    first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, document = excluded.document\nWHERE known.version <= excluded.version", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 16499}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:56.9651206Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'b91e77890b7b935f', '1d635d3cfe3917b3', 'search', 'vm-16239', 'MassTransit', 'search-index-fact receive', 5, '2026-11-28 03:20:57.00572+00', 13644, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "aafe87da-f99f-57b8-99e4-8acb585b5790", "messaging.destination.name": "search-index-fact", "messaging.masstransit.message_id": "aafe87da-f99f-57b8-99e4-8acb585b5790", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-fact", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'bad414bc3a1e7ee4', '6264b770578d2385', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:57.090716+00', 2531, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "INSERT INTO settlements AS known (article_id, \"fetch\", url, outcome, reason, alias_of, trace_id, started_at, settled_at, stages)\nVALUES (@id, @fetch, @url, @outcome, @reason, @alias_of, @trace_id, @started_at, @settled_at, @stages::jsonb)\nON CONFLICT (article_id) DO UPDATE SET\n    \"fetch\" = excluded.fetch, url = excluded.url, outcome = excluded.outcome, reason = excluded.reason,\n    alias_of = CASE excluded.outcome WHEN ''unchanged'' THEN coalesce(excluded.alias_of, known.alias_of) ELSE excluded.alias_of END,\n    trace_id = excluded.trace_id, started_at = excluded.started_at, settled_at = excluded.settled_at, stages = excluded.stages\nWHERE (known.fetch, known.settled_at) <= (excluded.fetch, excluded.settled_at)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 16664}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.0932179Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'be590d8bcdcca1f7', '613bdda0ea1da63d', 'search', 'vm-16239', 'MassTransit', 'search-index-fact process', 5, '2026-11-28 03:20:56.974069+00', 20686, 1, NULL, '{"peer.address": "FactChanged/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "67ab53ba-a53b-5fdb-9685-4dc4362ab1d7", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexFactConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'c89f7b2351440fbd', '44b35c6099e1545b', 'search', 'vm-16239', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:57.025684+00', 14691, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "SELECT pg_advisory_xact_lock(hashtextextended(@id::text, 0));\nSELECT version, \"fetch\" FROM articles WHERE article_id = @id", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_search;Maximum Pool Size=30;Application Name=newsmesh-search", "db.npgsql.connection_id": 17385}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.0403039Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'cbd720c3dc4f9f5b', 'b91e77890b7b935f', 'search', 'vm-16239', 'MassTransit', 'search-index-fact process', 5, '2026-11-28 03:20:57.006234+00', 13046, 1, NULL, '{"peer.address": "FactChanged/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "aafe87da-f99f-57b8-99e4-8acb585b5790", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Search.Indexing.IndexFactConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'ddde6d57a1d060bb', '44b35c6099e1545b', 'search', 'vm-16239', 'MassTransit', 'NewsMesh.Contracts:ArticleSettled send', 4, '2026-11-28 03:20:57.080615+00', 8770, 1, NULL, '{"messaging.system": "rabbitmq", "messaging.operation": "send", "messaging.destination.name": "NewsMesh.Contracts:ArticleSettled", "messaging.message.body.size": "2542", "messaging.masstransit.message_id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleSettled", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleSettled"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'f0babd164b931c32', '321bb05bacc0b9f8', 'search', 'vm-16239', 'MassTransit', 'search-index-fact receive', 5, '2026-11-28 03:20:56.994638+00', 10797, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "9a8c382e-60d1-5616-a552-e725d7905098", "messaging.destination.name": "search-index-fact", "messaging.masstransit.message_id": "9a8c382e-60d1-5616-a552-e725d7905098", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/search-index-fact", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:FactChanged", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/entity-link-link-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:FactChanged"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', '83ad8402dfd79f78', 'e746b47861b65709', 'ingest', 'vm-16023', 'Npgsql', 'postgresql', 3, '2026-11-28 03:20:57.096663+00', 9053, 0, NULL, '{"server.port": 26473, "db.namespace": "newsmesh", "db.query.text": "UPDATE ingest.passages AS p\nSET state = @p,\n    outcome = @p5,\n    reason = NULL,\n    alias_of = NULL,\n    settled_at = @p8,\n    stages = @p9,\n    lease_until = NULL\nWHERE p.article_id = @settled_ArticleId AND p.\"fetch\" = @settled_Fetch AND p.started_at <= @started AND p.state <> ''discovered'' AND (p.settled_at IS NULL OR p.settled_at <= @ToUniversalTime)", "db.system.name": "postgresql", "server.address": "127.0.0.1", "db.npgsql.data_source": "Host=127.0.0.1;Port=26473;Database=newsmesh;Username=newsmesh_ingest;Maximum Pool Size=30;Application Name=newsmesh-ingest", "db.npgsql.connection_id": 16900}', '[{"name": "received-first-response", "time": "2026-11-28T03:20:57.105694Z", "attributes": {}}]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'a111df4818a8f49b', 'ddde6d57a1d060bb', 'ingest', 'vm-16023', 'MassTransit', 'ingest-record-settlement receive', 5, '2026-11-28 03:20:57.091814+00', 14128, 1, NULL, '{"messaging.operation": "receive", "messaging.message.id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.destination.name": "ingest-record-settlement", "messaging.masstransit.message_id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.input_address": "rabbitmq://127.0.0.1:29835/ingest-record-settlement", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleSettled", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleSettled"}', '[]', '[]'),
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'e746b47861b65709', 'a111df4818a8f49b', 'ingest', 'vm-16023', 'MassTransit', 'ingest-record-settlement process', 5, '2026-11-28 03:20:57.094494+00', 11371, 1, NULL, '{"peer.address": "ArticleSettled/NewsMesh.Contracts", "messaging.operation": "process", "messaging.masstransit.message_id": "26733106-e727-543c-bc2f-951f18ed74ae", "messaging.message.conversation_id": "973e0000-d5ae-bd6c-c77c-08df4cfe99a4", "messaging.masstransit.consumer_type": "NewsMesh.Ingest.Articles.RecordSettlementConsumer", "messaging.masstransit.message_types": "urn:message:NewsMesh.Contracts:ArticleSettled", "messaging.masstransit.source_address": "rabbitmq://127.0.0.1:29835/search-index-article", "messaging.masstransit.destination_address": "rabbitmq://127.0.0.1:29835/NewsMesh.Contracts:ArticleSettled"}', '[]', '[]');
INSERT INTO search.traces VALUES
	('531f2ab72f1b8f8d93f5d9d47d333c0d', 'discover article', 'ingest', true, '2026-11-28 03:20:48.570181+00', '2026-11-28 03:20:48.570181+00', '2026-11-28 03:20:57.105942+00', 85, 0, '{entity-link,ingest,parse,search}', '2026-11-28 03:21:01.060431+00');
ALTER TABLE ONLY search.__migrations
    ADD CONSTRAINT pk___migrations PRIMARY KEY (migration_id);
ALTER TABLE ONLY search.article_entities
    ADD CONSTRAINT pk_article_entities PRIMARY KEY (article_id, entity_id);
ALTER TABLE ONLY search.article_versions
    ADD CONSTRAINT pk_article_versions PRIMARY KEY (article_id, version);
ALTER TABLE ONLY search.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (article_id);
ALTER TABLE ONLY search.entities
    ADD CONSTRAINT pk_entities PRIMARY KEY (entity_id);
ALTER TABLE ONLY search.facts
    ADD CONSTRAINT pk_facts PRIMARY KEY (fact_id);
ALTER TABLE ONLY search.near_duplicates
    ADD CONSTRAINT pk_near_duplicates PRIMARY KEY (article_id, other_id, told_by);
ALTER TABLE ONLY search.quotes
    ADD CONSTRAINT pk_quotes PRIMARY KEY (quote_id);
ALTER TABLE ONLY search.settlements
    ADD CONSTRAINT pk_settlements PRIMARY KEY (article_id);
ALTER TABLE ONLY search.spans
    ADD CONSTRAINT pk_spans PRIMARY KEY (trace_id, span_id);
ALTER TABLE ONLY search.traces
    ADD CONSTRAINT pk_traces PRIMARY KEY (trace_id);
CREATE INDEX ix_article_entities_entity_id_published_at ON search.article_entities USING btree (entity_id, published_at);
CREATE INDEX ix_articles_configuration ON search.articles USING btree (configuration);
CREATE INDEX ix_articles_document ON search.articles USING gin (document);
CREATE INDEX ix_articles_outlet_published_at ON search.articles USING btree (outlet, published_at);
CREATE INDEX ix_articles_published_at_article_id ON search.articles USING btree (published_at, article_id);
CREATE INDEX ix_articles_topics ON search.articles USING gin (topics);
CREATE INDEX ix_entities_names ON search.entities USING gin (names public.gin_trgm_ops);
CREATE INDEX ix_entities_wikidata_id ON search.entities USING btree (wikidata_id);
CREATE INDEX ix_facts_document ON search.facts USING gin (document);
CREATE INDEX ix_facts_entity_ids ON search.facts USING gin (entity_ids);
CREATE INDEX ix_facts_last_seen_at_fact_id ON search.facts USING btree (last_seen_at, fact_id);
CREATE INDEX ix_near_duplicates_told_by ON search.near_duplicates USING btree (told_by);
CREATE INDEX ix_quotes_about_ids ON search.quotes USING gin (about_ids);
CREATE INDEX ix_quotes_article_id ON search.quotes USING btree (article_id);
CREATE INDEX ix_quotes_configuration ON search.quotes USING btree (configuration);
CREATE INDEX ix_quotes_document ON search.quotes USING gin (document);
CREATE INDEX ix_quotes_speaker_id_published_at ON search.quotes USING btree (speaker_id, published_at);
CREATE INDEX ix_quotes_utterance_id ON search.quotes USING btree (utterance_id);
CREATE INDEX ix_settlements_settled_at_article_id ON search.settlements USING btree (settled_at, article_id);
CREATE INDEX ix_traces_received_at ON search.traces USING btree (received_at);
CREATE INDEX ix_traces_started_at_trace_id ON search.traces USING btree (started_at, trace_id);
