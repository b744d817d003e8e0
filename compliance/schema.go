package compliance

import _ "embed" // for the schema

//go:embed pack.schema.json
var packSchemaText string

// PackSchema is the JSON Schema of packs, for editors and for people. What it accepts may still have faults that only [ReadPack]
// finds, such as a field that an event does not have.
func PackSchema() string { return packSchemaText }
