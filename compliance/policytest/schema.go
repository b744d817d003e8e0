package policytest

import _ "embed" // for the schema

//go:embed case.schema.json
var caseSchemaText string

// CaseSchema is the JSON Schema of case files, for editors and for people. What it accepts may still have faults that only [Read]
// finds, such as an event that its history does not have.
func CaseSchema() string { return caseSchemaText }
