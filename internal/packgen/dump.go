package main

import (
	"fmt"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
)

// dumpFolder is where the dumps of packs stand, below the folder of the packs.
const dumpFolder = "testdata"

// dump writes a pack with one line for each member of each rule, however its document is laid out, so that every change of a
// rule is a line that differs.
func dump(p *compliance.Pack) ([]byte, error) {
	data, _ := p.MarshalJSON() // what was read can be written
	root, err := strictjson.Parse(data, strictjson.Limits{})
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, m := range root.Members {
		switch {
		case m.Value.Kind == strictjson.Array && len(m.Value.Elements) > 0 && m.Value.Elements[0].Kind == strictjson.Object:
			for _, e := range m.Value.Elements {
				fmt.Fprintf(&b, "%s %s\n", m.Name, e.Members[0].Value.Text)
				dumpMembers(&b, e.Members[1:])
			}
		case m.Value.Kind == strictjson.Object && m.Name != "title":
			for _, named := range m.Value.Members {
				fmt.Fprintf(&b, "%s %s\n", m.Name, named.Name)
				dumpMembers(&b, named.Value.Members)
			}
		default:
			fmt.Fprintf(&b, "%s: %s\n", m.Name, m.Value.Raw())
		}
	}
	return []byte(b.String()), nil
}

func dumpMembers(b *strings.Builder, members []strictjson.Member) {
	for _, m := range members {
		fmt.Fprintf(b, "  %s: %s\n", m.Name, m.Value.Raw())
	}
}
