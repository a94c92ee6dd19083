// Constraints and indexes for Neo4j 5 and later. Each statement may be run again without harm.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name);
CREATE INDEX country_code IF NOT EXISTS FOR (country:Country) ON (country.code);
CREATE INDEX article_published IF NOT EXISTS FOR (article:Article) ON (article.published);
