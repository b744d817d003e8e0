package main

import (
	_ "embed"

	"example.com/servicelane/aftersales/classify"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/policytest"
)

// The texts that help prints.
var (
	//go:embed help/check.txt
	helpCheck string
	//go:embed help/cases.txt
	helpCases string
	//go:embed help/entitle.txt
	helpEntitle string
	//go:embed help/classify.txt
	helpClassify string
	//go:embed help/judge.txt
	helpJudge string
	//go:embed help/mapping.txt
	helpMapping string
	//go:embed help/packs.txt
	helpPacks string
	//go:embed help/price.txt
	helpPrice string
	//go:embed help/verify.txt
	helpVerify string
	//go:embed help/order.txt
	helpOrder string
	//go:embed help/card.txt
	helpCard string
)

// topic is a text that help prints for a word that is no command.
type topic struct{ name, summary, text string }

func topics() []topic {
	return []topic{
		{"cases", "how cases of rules are written", helpCases},
		{"case-schema", "the JSON Schema of cases", policytest.CaseSchema()},
		{"pack-schema", "the JSON Schema of packs", compliance.PackSchema()},
		{"mapping", "how the columns of a table are described", helpMapping},
		{"mapping-schema", "the JSON Schema of such documents", history.MappingSchema()},
		{"order", "how an order is written", helpOrder},
		{"lexicon-schema", "the JSON Schema of lexicons", classify.LexiconSchema()},
		{"card", "how a rate card is written", helpCard},
	}
}
