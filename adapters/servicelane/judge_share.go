package main

import (
	"encoding/json"
	"fmt"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/wide"
)

// keptByName is how many members that stand against a target are named in the JSON of an indicator; the number is ours.
const keptByName = 100

// writeIndicators writes what was counted over all histories: as a table, or each as a line of JSON.
func (j *judging) writeIndicators() {
	list := j.counted.Indicators()
	if j.opt.json {
		enc := json.NewEncoder(j.out)
		enc.SetEscapeHTML(false)
		for i := range list {
			_ = enc.Encode(struct { // that the output cannot be written is told by finish
				Indicator *compliance.Indicator `json:"indicator"`
			}{&list[i]})
		}
		return
	}
	if len(list) > 0 {
		_, _ = j.out.WriteString("\n" + indicatorTable(list).String())
	}
}

// indicatorTable lays indicators out, one a line.
func indicatorTable(list []compliance.Indicator) *table {
	t := &table{columns: []column{{title: "indicator"}, {title: "of"}, {title: "group"}, {title: "period"}, {title: "counted", right: true},
		{title: "of all", right: true}, {title: "open", right: true}, {title: "not known", right: true}, {title: "average", right: true}, {title: "95 % between"}, {title: "status"}}}
	for i := range list {
		one := &list[i]
		average, between, status := "", "", string(one.Status)
		if a, ok := one.Average(); ok {
			average = a.String()
		}
		if in, ok := one.Interval(); ok && !one.NotMeasured {
			between = in.Low.String() + " and " + in.High.String()
		}
		switch {
		case one.NotMeasured:
			status = "not measured"
		case status == "" && !one.Final:
			status = "not final"
		}
		t.add(one.Rule, wide.Visible(one.Key), wide.Visible(one.Group), one.Period, fmt.Sprint(one.Hits), fmt.Sprint(one.Members+one.Doubtful), fmt.Sprint(one.Open),
			fmt.Sprint(one.Unknown+one.Doubtful),
			average, between, status)
	}
	return t
}
