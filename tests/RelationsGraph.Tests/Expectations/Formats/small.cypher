// Constraints and indexes for Neo4j 5 and later. Each statement may be run again without harm.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name);
CREATE INDEX country_code IF NOT EXISTS FOR (country:Country) ON (country.code);
CREATE INDEX article_published IF NOT EXISTS FOR (article:Article) ON (article.published);
UNWIND [
  {id: 'article:1', properties: {`name`: 'Visit planned', `published`: date('2025-03-28'), `source`: 'Example News'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Article`, n += row.properties;
UNWIND [
  {id: 'country:RUS', properties: {`code`: 'RUS', `name`: 'Russia'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Country`, n += row.properties;
UNWIND [
  {id: 'wikidata:Q1065', properties: {`aliases`: ['UN', 'ООН'], `name`: 'United Nations'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Organization`, n += row.properties;
UNWIND [
  {id: 'person:wang-yi', properties: {`aliases`: ['王毅'], `name`: 'Wang Yi'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Person`, n += row.properties;
UNWIND [
  {id: 'topic:grain', properties: {`name`: '"Grain" & <bread>'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Topic`, n += row.properties;
UNWIND [
  {source: 'person:wang-yi', target: 'country:RUS', key: 'CRITICIZES:1', properties: {`articleId`: 'article:1', `confidence`: 0.7, `endOffset`: 243, `evidence`: '=has "never", it\'s said,\n]]> condemned \\ it', `negated`: true, `sentence`: 5, `startOffset`: 200, `status`: 'happened', `tellings`: 1, record: '{"key":"CRITICIZES:1","type":"CRITICIZES","identity":{"negated":true,"status":"happened"},"evidence":[{"articleId":"article:1","sentence":5,"startOffset":200,"endOffset":243,"text":"=has \\"never\\", it\'s said,\\n]]> condemned \\\\ it","properties":{"confidence":0.7}}]}'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`CRITICIZES` {key: row.key}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'topic:grain', target: 'topic:grain', key: 'DISCUSSES:1', properties: {`negated`: false, `status`: 'possible', record: '{"key":"DISCUSSES:1","type":"DISCUSSES","identity":{"negated":false,"status":"possible"},"evidence":[]}'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`DISCUSSES` {key: row.key}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'person:wang-yi', target: 'country:RUS', key: 'REPRESENTS:1', properties: {`role`: 'guest', record: '{"key":"REPRESENTS:1","type":"REPRESENTS","identity":{"role":"guest"},"evidence":[]}'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`REPRESENTS` {key: row.key}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'person:wang-yi', target: 'country:RUS', key: 'VISITS:1', properties: {`articleId`: 'article:1', `confidence`: 0.9, `end`: date('2025-04-02'), `endOffset`: 25, `evidence`: 'Wang Yi will visit Russia', `negated`: false, `sentence`: 0, `start`: date('2025-03-31'), `startOffset`: 0, `status`: 'planned', `tellings`: 2, record: '{"key":"VISITS:1","type":"VISITS","identity":{"end":{"date":"2025-04-02"},"negated":false,"start":{"date":"2025-03-31"},"status":"planned"},"evidence":[{"articleId":"article:1","sentence":0,"startOffset":0,"endOffset":25,"text":"Wang Yi will visit Russia","properties":{"confidence":0.9}},{"articleId":"article:1","sentence":1,"startOffset":40,"endOffset":59,"text":"his visit to Russia","properties":{"confidence":0.5}}]}'}},
  {source: 'person:wang-yi', target: 'country:RUS', key: 'VISITS:2', properties: {`articleId`: 'article:1', `confidence`: 1.0, `confirms`: 'VISITS:1', `end`: date('2025-03-31'), `endOffset`: 125, `evidence`: 'Wang Yi arrived in Moscow', `negated`: false, `sentence`: 2, `start`: date('2025-03-31'), `startOffset`: 100, `status`: 'happened', `tellings`: 1, record: '{"key":"VISITS:2","type":"VISITS","identity":{"end":{"date":"2025-03-31"},"negated":false,"start":{"date":"2025-03-31"},"status":"happened"},"evidence":[{"articleId":"article:1","sentence":2,"startOffset":100,"endOffset":125,"text":"Wang Yi arrived in Moscow","properties":{"confidence":1.0}}]}'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`VISITS` {key: row.key}]->(b)
SET r += row.properties;
