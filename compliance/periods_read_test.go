package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

func TestFaultsOfARuleOfPeriods(t *testing.T) {
	const schedule = `"kind":"schedule","per":"store_id","every":"month"`
	const ratio = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered"`
	const share = ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":"0.5"`
	const record = `"kind":"retention","of":"record.created","delete":"record.deleted"`
	tests := map[string]struct{ rule, want string }{
		"a record of which nothing is demanded": {`"kind":"retention","of":"record.created"`, `: demands nothing: neither "keep" nor "archive" nor "erase"`},
		"kept without the event that deletes":   {`"kind":"retention","of":"record.created","keep":{"unit":"years","min":3}`, `delete: what is kept or erased needs the event that deletes it`},
		"kept at most":                          {record + `,"keep":{"unit":"years","max":3}`, `keep: how long something is kept is a window with "min" and without "max"`},
		"erased at least":                       {record + `,"erase":{"unit":"years","min":3}`, `erase: when something is erased is a window with "max" and without "min"`},
		"archived in time, by nothing":          {record + `,"keep":{"unit":"years","min":3},"archive_within":{"unit":"days","max":1}`, `archive_within: nothing is archived`},
		"a release of nothing":                  {record + `,"keep":{"unit":"years","min":3},"release":"record.released"`, `release: nothing is held`},
		"a hold of nothing":                     {`"kind":"retention","of":"record.created","archive":"record.archived","hold":"record.held"`, `hold: nothing is deleted`},
		"a record that is a fact":               {`"kind":"retention","of":{"fact":"store"},"archive":"record.archived"`, `of.fact: a record is made by an event`},
		"a record with a pick":                  {`"kind":"retention","of":{"event":"record.created","pick":"last"},"archive":"record.archived"`, `of.pick: pick has no meaning here`},
		"an anchor that is no time":             {record + `,"keep":{"unit":"years","min":3},"anchor":"record_kind"`, `anchor: record_kind is of kind code, not a time`},
		"an unknown deletion":                   {`"kind":"retention","of":"record.created","keep":{"unit":"years","min":3},"delete":"record.lost"`, `delete: no such event: "record.lost"`},
		"an archive that is a fact":             {`"kind":"retention","of":"record.created","archive":{"fact":"store"}`, `archive.fact: a fact cannot be a partner; ask for it with exists`},
		"no needs":                              {schedule, `needs: must be given`},
		"empty needs":                           {schedule + `,"needs":[]`, `needs: needs nothing`},
		"no cycle":                              {`"kind":"schedule","per":"store_id","needs":["audit.done"]`, `every: must be given`},
		"an unknown cycle":                      {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":"moon"`, `every: "moon" is no cycle`},
		"a cycle that is a number":              {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":7`, `every: wants a string, has a number`},
		"an unknown unit of a cycle":            {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"moons","n":2}`, `every.unit: "moon" is no cycle`},
		"a unit that is not plural":             {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"month","n":2}`, `every.unit: wants days, weeks, months, quarters or years, has "month"`},
		"no number of a cycle":                  {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"months"}`, `every.n: must be given`},
		"no months":                             {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"months","n":0}`, `every.n: not at least 1: 0`},
		"many months":                           {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"months","n":1201}`, `every.n: not 1 to 1200: 1201`},
		"months by a table":                     {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"months","n":{"param":"t","keys":["store.type"]}},"params":{"t":{"type":"table","default":{"a":1}}}`, `every.n: wants a number or a parameter`},
		"several working days":                  {`"kind":"schedule","per":"store_id","needs":["audit.done"],"every":{"unit":"working_days","n":2}`, `every.unit: working days are counted one by one`},
		"a key of two ids":                      {`"kind":"schedule","per":["store_id","area"],"every":"month","needs":["audit.done"]`, `per: what is due in every period is judged by one id, such as store_id`},
		"a key that is no id":                   {`"kind":"schedule","per":"area","every":"month","needs":["audit.done"]`, `per: what is due in every period is judged by one id, such as store_id`},
		"a need that is a fact":                 {schedule + `,"needs":[{"fact":"store"}]`, `needs[0].fact: a fact is no act`},
		"an unknown need":                       {schedule + `,"needs":["audit.made"]`, `needs[0]: no such event: "audit.made"`},
		"a need with a pick":                    {schedule + `,"needs":[{"event":"audit.done","pick":"last"}]`, `needs[0].pick: pick has no meaning here`},
		"a need that has not the key":           {`"kind":"schedule","per":"person_id","every":"month","needs":["audit.done"]`, `needs[0]: audit.done cannot have "person_id"`},
		"a need that matches twice":             {schedule + `,"needs":[{"event":"audit.done","match":["store_id","area"]}]`, `needs[0].match: acts belong to store_id by one path`},
		"a need that matches a word":            {schedule + `,"needs":[{"event":"audit.done","match":{"area":"store_id"}}]`, `needs[0].match: area is of kind code, store_id is an id`},
		"an unknown mode":                       {schedule + `,"needs":["audit.done"],"mode":"most"`, `mode: "most" is no mode`},
		"a period that no need has":             {schedule + `,"needs":["audit.done"],"period_field":"period"`, `period_field: audit.done cannot have "period"`},
		"a period that is no period":            {schedule + `,"needs":["audit.done"],"period_field":"area"`, `period_field: area is of kind code, not a period`},
		"a period without name":                 {`"kind":"schedule","per":"store_id","every":{"unit":"months","n":2},"needs":["report.submitted"],"period_field":"period"`, `period_field: a period of this length has no name that a field could give`},
		"values of an unknown field":            {schedule + `,"needs":["audit.done"],"each_of":{"field":"topic","values":["a"]}`, `each_of.field: audit.done cannot have "topic"`},
		"values by reference":                   {schedule + `,"needs":["audit.done"],"each_of":{"field":"area","values":{"ref":"area"}}`, `each_of.values: wants a list or a parameter`},
		"values that are no list":               {schedule + `,"needs":["audit.done"],"each_of":{"field":"area","values":7}`, `each_of.values: not a value that area, of kind code, can be compared with by in`},
		"none at least":                         {schedule + `,"needs":["audit.done"],"min":0`, `min: not at least 1: 0`},
		"at least by a table":                   {schedule + `,"needs":["audit.done"],"min":{"param":"t","keys":["store.type"]},"params":{"t":{"type":"table","default":{"a":1}}}`, `min: wants a number or a parameter`},
		"due not before":                        {schedule + `,"needs":["audit.done"],"due":{"unit":"days","min":1,"max":3}`, `due: what is due has no lower bound`},
		"a month day elsewhere":                 {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"month_day","max":3}`, `within.unit: month_day belongs to a schedule`},
		"people of an unknown event":            {schedule + `,"needs":["audit.done"],"population":"x.y"`, `population: no such event: "x.y"`},
		"people without the key":                {`"kind":"schedule","per":"person_id","every":"month","needs":["training.attended"],"population":"campaign.decided"`, `population: campaign.decided cannot have "person_id"`},
		"a fact about others":                   {schedule + `,"needs":["audit.done"],"population":{"fact":"role_held"}`, `population.fact: a fact role_held is about person_id, not store_id`},
		"a fact that matches":                   {schedule + `,"needs":["audit.done"],"population":{"fact":"store","match":["store_id"]}`, `population.match: a fact belongs to its key`},
		"a fact with a window":                  {schedule + `,"needs":["audit.done"],"population":{"fact":"store","active":{"unit":"days","max":1}}`, `population.active: a fact says itself how long it holds`},
		"a condition without facts":             {`"kind":"schedule","per":"campaign_id","every":"month","needs":["campaign.invited"],"when":{"field":"campaign.place","present":true}`, `when: there are no facts about campaign_id that a condition could ask`},
		"a condition on an event":               {schedule + `,"needs":["audit.done"],"when":{"field":"area","eq":"a"}`, `when.field: a fact store has no field "area"`},
		"versions by an event":                  {schedule + `,"needs":["audit.done"],"valid":{"by":"order.opened"}`, `valid.by: periods have days of their own`},
		"a schedule that blocks":                {schedule + `,"needs":["audit.done"],"effect":"block"`, `effect: rules of kind schedule cannot block`},
		"on in a need":                          {schedule + `,"needs":[{"event":"audit.done","where":{"field":"area","eq":{"ref":"on.area"}}}]`, `needs[0].where.eq.ref: there is no event that "on.area" could lead to`},
		"a share of nothing":                    {ratio, `: counts by one of "hit", "hit_if", "rate" and the "average" of a path`},
		"a share counted twice":                 {share + `,"rate":"complaint.received"`, `: counts by one of "hit", "hit_if", "rate" and the "average" of a path`},
		"hits without a window":                 {ratio + `,"hit":["order.closed"]`, `within: "hit" needs the window in which it happens, and nothing else has one`},
		"a window without hits":                 {share + `,"within":{"unit":"days","max":1}`, `within: "hit" needs the window in which it happens, and nothing else has one`},
		"an average of a share":                 {share + `,"average":{"path":"delivered_km"}`, `: counts by one of`},
		"an average of nothing":                 {ratio + `,"average":{}`, ": counts by one of \"hit\", \"hit_if\", \"rate\" and the \"average\" of a path\naverage: averages one of"},
		"an average of a word":                  {ratio + `,"average":{"path":"order_id"}`, `average.path: order_id is of kind id, not a number that can be averaged`},
		"an average of an amount":               {`"kind":"ratio","per":"store_id","period":"month","of":"settlement.totalled","average":{"path":"total"}`, `average.path: total is of kind money, not a number that can be averaged`},
		"an average time of nothing":            {share + `,"average":{"elapsed":"hours"}`, `average.elapsed: without "hit" no time elapses`},
		"an average of unknown units":           {ratio + `,"hit":["order.closed"],"within":{"unit":"days","max":1},"average":{"elapsed":"months"}`, `average.elapsed: time is averaged in minutes, hours or days, not "months"`},
		"an average of both":                    {ratio + `,"average":{"path":"delivered_km","elapsed":"hours"}`, `average: averages one of "path" and "elapsed"`},
		"no period":                             {`"kind":"ratio","per":"store_id","of":"order.delivered","hit_if":{"field":"delivered_km","gt":0}`, `period: must be given`},
		"a share of working days":               {`"kind":"ratio","per":"store_id","period":"working_day","of":"order.delivered","hit_if":{"field":"delivered_km","gt":0}`, `period: a share is not counted by working days`},
		"a share of facts":                      {`"kind":"ratio","per":"store_id","period":"month","of":{"fact":"store"},"hit_if":{"field":"type","eq":"a"}`, `of.fact: facts have no period`},
		"a share with a pick":                   {`"kind":"ratio","per":"store_id","period":"month","of":{"event":"order.delivered","pick":"first"},"hit_if":{"field":"delivered_km","gt":0}`, `of.pick: pick has no meaning here`},
		"a share by two ids":                    {`"kind":"ratio","per":["store_id","order_id"],"period":"month","of":"order.delivered","hit_if":{"field":"delivered_km","gt":0}`, `per: a share has one id as its key, such as store_id; group divides it further`},
		"a group that is no word":               {share + `,"group":"delivered_km"`, `group: delivered_km is of kind km, a group is a word`},
		"a group that the rate lacks":           {ratio + `,"rate":"complaint.received","group":"order_id"`, ``},
		"a target without operator":             {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"target":"0.5"`, `target: "op" and "target" belong together`},
		"an operator without target":            {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"ge"`, `target: "op" and "target" belong together`},
		"an operator of words":                  {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"in","target":"0.5"`, `op: a share is compared by eq, lt, le, gt or ge, not "in"`},
		"a target below zero":                   {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":"-0.5"`, `target: a share is not negative: -0.5`},
		"a target that is a path":               {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":{"ref":"delivered_km"}`, `target: wants a number or a parameter`},
		"a target that is a word":               {ratio + `,"hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":"half"`, `target: not a value that target, of kind num, can be compared with by eq`},
		"a least number by a table":             {share + `,"min_count":{"param":"t","keys":["store.type"]},"params":{"t":{"type":"table","default":{"a":1}}}`, `min_count: wants a number or a parameter`},
		"a least number of none":                {share + `,"min_count":0`, `min_count: not at least 1: 0`},
		"a sample, which is drawn":              {share + `,"sample":{"share":"0.35","salt":"s"}`, `sample: unknown member "sample"`},
		"a ratio that blocks":                   {share + `,"effect":"block"`, `effect: rules of kind ratio cannot block`},
		"a rate of another key":                 {ratio + `,"rate":"campaign.decided"`, ``},
		"a rate that does not know them":        {`"kind":"ratio","per":"customer_id","period":"month","of":"order.delivered","rate":"audit.done"`, `rate: audit.done cannot have "customer_id"`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(packOf(c.rule)))
			got := ""
			if err != nil {
				got = strings.ReplaceAll(strings.ReplaceAll(err.Error(), "rules[0].", ""), "rules[0]:", ":")
			}
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) || strings.Count(got, "\n") != strings.Count(c.want, "\n") {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
