package compliance_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// answer asks a condition of the one event that is called e, as "must" of a rule: true, false, or unknown with its
// reason and what is absent.
func answer(t *testing.T, w world, on, condition, params, events string) string {
	t.Helper()
	rule := fmt.Sprintf(`"kind":"require","per":"store_id","on":%q,"must":%s,"params":{%s}`, on, condition, params)
	h := w.history(t, strings.ReplaceAll(events, "\n", " store=S1\n")+" store=S1")
	var r compliance.Report
	compileRules(t, rule).Judge(h, at(t, "2027-01-01"), &r)
	for _, f := range r.All() {
		if f.Evidence[0].Event != "e" {
			continue
		}
		switch f.Status {
		case history.Satisfied:
			return "true"
		case history.Violated:
			return "false"
		}
		return fmt.Sprintf("%s %s %v", f.Status, f.Reason, f.Missing)
	}
	return "no finding"
}

func TestLeaves(t *testing.T) {
	beijing := time.FixedZone("", 8*3600)
	tests := map[string]struct {
		on, condition, params, events, want string
		world                               world
	}{
		"a code is equal":            {on: "order.opened", condition: `{"field":"kind","eq":"repair"}`, events: `e 09:00 order.opened kind=repair`, want: "true"},
		"a code differs in case":     {on: "order.opened", condition: `{"field":"kind","eq":"repair"}`, events: `e 09:00 order.opened kind=Repair`, want: "false"},
		"a code is not equal":        {on: "order.opened", condition: `{"field":"kind","ne":"repair"}`, events: `e 09:00 order.opened kind=rescue`, want: "true"},
		"ne of an absent field":      {on: "order.opened", condition: `{"field":"kind","ne":"repair"}`, events: `e 09:00 order.opened`, want: "unknown fact_absent [kind]"},
		"one of a list":              {on: "order.opened", condition: `{"field":"kind","in":["repair","rescue"]}`, events: `e 09:00 order.opened kind=rescue`, want: "true"},
		"none of a list":             {on: "order.opened", condition: `{"field":"kind","not_in":["repair","rescue"]}`, events: `e 09:00 order.opened kind=rescue`, want: "false"},
		"a list in a parameter":      {on: "order.opened", condition: `{"field":"kind","in":{"param":"kinds"}}`, params: `"kinds":{"type":"codes","default":["rescue"]}`, events: `e 09:00 order.opened kind=rescue`, want: "true"},
		"a parameter that is unset":  {on: "order.opened", condition: `{"field":"kind","in":{"param":"kinds"}}`, params: `"kinds":{"type":"codes"}`, events: `e 09:00 order.opened kind=rescue`, want: "unknown param_unset [kinds]"},
		"a table by key":             {on: "order.opened", condition: `{"field":"odometer_km","le":{"param":"km","keys":["kind"]}}`, params: `"km":{"type":"table","default":{"repair":100,"rescue":200}}`, events: `e 09:00 order.opened kind=rescue odometer_km=150`, want: "true"},
		"a table without the key":    {on: "order.opened", condition: `{"field":"odometer_km","le":{"param":"km","keys":["kind"]}}`, params: `"km":{"type":"table","default":{"repair":100}}`, events: `e 09:00 order.opened kind=rescue odometer_km=150`, want: "unknown param_unset [kind]"},
		"a table by an absent key":   {on: "order.opened", condition: `{"field":"odometer_km","le":{"param":"km","keys":["kind"]}}`, params: `"km":{"type":"table","default":{"repair":100}}`, events: `e 09:00 order.opened odometer_km=150`, want: "unknown fact_absent [kind]"},
		"a table by two keys":        {on: "order.opened", condition: `{"field":"odometer_km","gt":{"param":"km","keys":["kind","by_role"]}}`, params: `"km":{"type":"table","default":{"repair/clerk":100}}`, events: `e 09:00 order.opened kind=repair odometer_km=150 role=clerk`, want: "true"},
		"a bool":                     {on: "part.fitted", condition: `{"field":"fits","eq":true}`, events: `e 09:00 part.fitted part_id=P fits=false`, want: "false"},
		"a whole number":             {on: "intake.done", condition: `{"field":"unclear_count","eq":0}`, events: `e 09:00 intake.done unclear_count=0`, want: "true"},
		"a number with digits":       {on: "quote.made", condition: `{"field":"quoted_hours","eq":"1.5"}`, events: `e 09:00 quote.made quoted_hours=1.50`, want: "true"},
		"less":                       {on: "quote.made", condition: `{"field":"quoted_hours","lt":2}`, events: `e 09:00 quote.made quoted_hours=1.99`, want: "true"},
		"not less":                   {on: "quote.made", condition: `{"field":"quoted_hours","lt":2}`, events: `e 09:00 quote.made quoted_hours=2.00`, want: "false"},
		"at most":                    {on: "quote.made", condition: `{"field":"quoted_hours","le":2}`, events: `e 09:00 quote.made quoted_hours=2.00`, want: "true"},
		"greater":                    {on: "quote.made", condition: `{"field":"quoted_hours","gt":"2"}`, events: `e 09:00 quote.made quoted_hours=2.00`, want: "false"},
		"at least":                   {on: "quote.made", condition: `{"field":"quoted_hours","ge":"2.0"}`, events: `e 09:00 quote.made quoted_hours=2`, want: "true"},
		"money without currency":     {on: "quote.made", condition: `{"field":"quoted_total","le":1000}`, events: `e 09:00 quote.made quoted_total=1000.00_USD`, want: "true"},
		"money in a currency":        {on: "quote.made", condition: `{"field":"quoted_total","gt":{"amount":"900.00","currency":"CNY"}}`, events: `e 09:00 quote.made quoted_total=900.01_CNY`, want: "true"},
		"money in another currency":  {on: "quote.made", condition: `{"field":"quoted_total","gt":{"amount":"900.00","currency":"CNY"}}`, events: `e 09:00 quote.made quoted_total=900.01_USD`, want: "unknown fact_absent [quoted_total]"},
		"one of some amounts":        {on: "quote.made", condition: `{"field":"quoted_total","in":["50","60.00"]}`, events: `e 09:00 quote.made quoted_total=60_CNY`, want: "true"},
		"all of a set":               {on: "order.explained", condition: `{"field":"topics","has_all":["content","parts"]}`, events: `e 09:00 order.explained topics=parts;content;notes`, want: "true"},
		"not all of a set":           {on: "order.explained", condition: `{"field":"topics","has_all":["content","parts"]}`, events: `e 09:00 order.explained topics=part;content`, want: "false"},
		"some of a set":              {on: "order.explained", condition: `{"field":"topics","has_any":["content","parts"]}`, events: `e 09:00 order.explained topics=parts`, want: "true"},
		"some of an empty set":       {on: "order.explained", condition: `{"field":"topics","has_any":["content","parts"]}`, events: `e 09:00 order.explained topics={}`, want: "false"},
		"none of a set":              {on: "order.explained", condition: `{"field":"topics","has_none":["content"]}`, events: `e 09:00 order.explained topics=parts`, want: "true"},
		"only these":                 {on: "order.explained", condition: `{"field":"topics","has_only":["b","a","c"]}`, events: `e 09:00 order.explained topics=a;b`, want: "true"},
		"only these, and another":    {on: "order.explained", condition: `{"field":"topics","has_only":["b","a"]}`, events: `e 09:00 order.explained topics=a;b;c`, want: "false"},
		"only those of another set":  {on: "policy.took_effect", condition: `{"field":"store_types","has_only":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a regions=b;a`, want: "true"},
		"not only of another set":    {on: "policy.took_effect", condition: `{"field":"store_types","has_only":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a;c regions=b;a`, want: "false"},
		"the same set":               {on: "order.explained", condition: `{"field":"topics","same_set":["b","a","a"]}`, events: `e 09:00 order.explained topics=a;b`, want: "true"},
		"a larger set":               {on: "order.explained", condition: `{"field":"topics","same_set":["b","a"]}`, events: `e 09:00 order.explained topics=a;b;c`, want: "false"},
		"a set that is not known":    {on: "order.explained", condition: `{"field":"topics","has_none":["content"]}`, events: `e 09:00 order.explained`, want: "unknown fact_absent [topics]"},
		"a word in another's set":    {on: "policy.took_effect", condition: `{"field":"store.type","in":{"ref":"store_types"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=dealer;chain`, world: world{facts: []history.Fact{fact(t, "store", "S1", "type=chain")}}, want: "true"},
		"a word not in a set":        {on: "policy.took_effect", condition: `{"field":"store.type","not_in":{"ref":"store_types"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=dealer;chain`, world: world{facts: []history.Fact{fact(t, "store", "S1", "type=chain")}}, want: "false"},
		"a set against a set":        {on: "policy.took_effect", condition: `{"field":"store_types","has_all":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a;b regions=b`, want: "true"},
		"some of another set":        {on: "policy.took_effect", condition: `{"field":"store_types","has_any":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a;b regions=c;d`, want: "false"},
		"none of another set":        {on: "policy.took_effect", condition: `{"field":"store_types","has_none":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a;b regions=c;d`, want: "true"},
		"equal to another set":       {on: "policy.took_effect", condition: `{"field":"store_types","same_set":{"ref":"regions"}}`, events: `e 09:00 policy.took_effect policy_id=P store_types=a;b regions=b;a`, want: "true"},
		"a field is there":           {on: "order.opened", condition: `{"field":"kind","present":true}`, events: `e 09:00 order.opened kind=repair`, want: "true"},
		"a field is empty":           {on: "order.opened", condition: `{"field":"kind","present":false}`, events: `e 09:00 order.opened`, want: "true"},
		"a field is not recorded":    {on: "order.opened", condition: `{"field":"kind","present":false}`, events: `e 09:00 order.opened`, world: world{covers: []string{"order.opened.rework_of"}}, want: "unknown not_recorded [kind]"},
		"a text in a paper is there": {on: "order.concern_recorded", condition: `{"field":"concern","present":true}`, events: `e 09:00 order.concern_recorded concern=paper:p1`, want: "true"},
		"a text in a paper":          {on: "order.concern_recorded", condition: `{"field":"concern","eq":"noise"}`, events: `e 09:00 order.concern_recorded concern=paper:p1`, want: "unknown fact_absent [concern]"},
		"a role is there":            {on: "order.opened", condition: `{"field":"by_role","present":true}`, events: `e 09:00 order.opened role=clerk`, want: "true"},
		"a role is not there":        {on: "order.opened", condition: `{"field":"by_role","present":true}`, events: `e 09:00 order.opened`, want: "false"},
		"no role is there":           {on: "order.opened", condition: `{"field":"by_role","present":false}`, events: `e 09:00 order.opened`, want: "true"},
		"a role is not recorded":     {on: "order.opened", condition: `{"field":"by_role","present":true}`, events: `e 09:00 order.opened`, world: world{covers: []string{"order.opened.kind"}}, want: "unknown not_recorded [by_role]"},
		"another role":               {on: "order.opened", condition: `{"field":"by_role","not_in":["clerk"]}`, events: `e 09:00 order.opened role=boss`, want: "true"},
		"a role by another path":     {on: "complaint.plan_made", condition: `{"field":"by_role","eq":{"ref":"complaint.owner_role"}}`, events: "a 08:00 complaint.assigned complaint_id=K owner_role=boss\ne 09:00 complaint.plan_made complaint_id=K role=boss", want: "true"},
		"a person by another path":   {on: "complaint.plan_made", condition: `{"field":"by","eq":{"ref":"complaint.owner_id"}}`, events: "a 08:00 complaint.assigned complaint_id=K owner_id=li\ne 09:00 complaint.plan_made complaint_id=K by=wu", want: "false"},
		"a path that is absent":      {on: "complaint.plan_made", condition: `{"field":"by","eq":{"ref":"complaint.owner_id"}}`, events: `e 09:00 complaint.plan_made complaint_id=K by=wu`, want: "unknown fact_absent [complaint.owner_id]"},
		"numbers of two kinds":       {on: "part.delivered", condition: `{"field":"qty","le":{"ref":"part.qty"}}`, events: "a 08:00 part.requested part_id=P qty=2.0\ne 09:00 part.delivered part_id=P qty=2", want: "true"},

		"a plate in another form":   {on: "order.plate_checked", condition: `{"field":"plate_seen","eq":{"ref":"plate_on_order"}}`, events: `e 09:00 order.plate_checked plate_seen=京A·12345 plate_on_order=京ａ-12345`, want: "true"},
		"another plate":             {on: "order.plate_checked", condition: `{"field":"plate_seen","eq":{"ref":"plate_on_order"}}`, events: `e 09:00 order.plate_checked plate_seen=京A12345 plate_on_order=京A12354`, want: "false"},
		"a plate with more":         {on: "order.plate_checked", condition: `{"field":"plate_seen","ne":"京A12345"}`, events: `e 09:00 order.plate_checked plate_seen=京A123456`, want: "true"},
		"a plate in the same paper": {on: "order.plate_checked", condition: `{"field":"plate_seen","eq":{"ref":"plate_on_order"}}`, events: `e 09:00 order.plate_checked plate_seen=paper:p1 plate_on_order=paper:p1`, want: "true"},
		"a plate in another paper":  {on: "order.plate_checked", condition: `{"field":"plate_seen","eq":{"ref":"plate_on_order"}}`, events: `e 09:00 order.plate_checked plate_seen=paper:p1 plate_on_order=paper:p2`, want: "unknown fact_absent [plate_seen]"},
		"a plate and a paper":       {on: "order.plate_checked", condition: `{"field":"plate_seen","eq":{"ref":"plate_on_order"}}`, events: `e 09:00 order.plate_checked plate_seen=京A12345 plate_on_order=paper:p2`, want: "unknown fact_absent [plate_seen]"},

		"a time before a time":         {on: "complaint.due_set", condition: `{"field":"due_at","gt":{"ref":"at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-05-04T09:00:01+08:00`, want: "true"},
		"the same time":                {on: "complaint.due_set", condition: `{"field":"due_at","gt":{"ref":"at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-05-04T01:00:00Z`, want: "false"},
		"equal times":                  {on: "complaint.due_set", condition: `{"field":"due_at","eq":{"ref":"at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-05-04T01:00:00Z`, want: "true"},
		"a bare day on another day":    {on: "complaint.due_set", condition: `{"field":"due_at","gt":{"ref":"at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-05-05`, want: "true"},
		"a bare day on the same day":   {on: "complaint.due_set", condition: `{"field":"due_at","gt":{"ref":"at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-05-04`, want: "unknown too_coarse [due_at]"},
		"two bare days":                {on: "complaint.due_set", condition: `{"field":"due_at","ge":{"ref":"at"}}`, events: `e 2026-05-04 complaint.due_set complaint_id=K due_at=2026-05-04`, want: "true"},
		"a time on the day of a date":  {on: "part.issued", condition: `{"field":"at","le":{"ref":"expires_on"}}`, events: `e 2026-05-04T23:59:59+08:00 part.issued part_id=P expires_on=2026-05-04`, want: "true"},
		"a time after a date":          {on: "part.issued", condition: `{"field":"at","le":{"ref":"expires_on"}}`, events: `e 2026-05-04T16:00:00Z part.issued part_id=P expires_on=2026-05-04`, want: "false"},
		"a date in an unknown zone":    {on: "part.issued", condition: `{"field":"at","le":{"ref":"expires_on"}}`, events: `e 2026-05-04T16:00:00Z part.issued part_id=P expires_on=2026-05-04`, world: world{zone: time.UTC, noZone: true}, want: "unknown zone_unknown [at]"},
		"a date and a literal":         {on: "part.issued", condition: `{"field":"expires_on","ge":"2026-05-04"}`, events: `e 09:00 part.issued part_id=P expires_on=2026-05-04`, want: "true"},
		"a time and a literal day":     {on: "part.issued", condition: `{"field":"at","lt":"2026-05-05"}`, events: `e 2026-05-04T23:00:00+08:00 part.issued part_id=P`, want: "true"},
		"an hour in a span":            {on: "followup.reached", condition: `{"field":"at","clock_in":[["12:00","14:00"],["20:00","09:00"]]}`, events: `e 12:00 followup.reached followup_id=F`, want: "true"},
		"an hour at the end of a span": {on: "followup.reached", condition: `{"field":"at","clock_in":[["12:00","14:00"],["20:00","09:00"]]}`, events: `e 14:00 followup.reached followup_id=F`, want: "false"},
		"an hour over midnight":        {on: "followup.reached", condition: `{"field":"at","clock_in":[["12:00","14:00"],["20:00","09:00"]]}`, events: `e 08:59 followup.reached followup_id=F`, want: "true"},
		"an hour outside":              {on: "followup.reached", condition: `{"field":"at","clock_not_in":{"param":"quiet"}}`, params: `"quiet":{"type":"clock","default":[["20:00","09:00"]]}`, events: `e 2026-05-04T01:00:00Z followup.reached followup_id=F`, want: "true"},
		"an hour by table":             {on: "followup.reached", condition: `{"field":"at","clock_not_in":{"param":"quiet","keys":["channel"]}}`, params: `"quiet":{"type":"table","default":{"sms":[["20:00","09:00"]]}}`, events: `e 08:00 followup.reached followup_id=F channel=sms`, want: "false"},
		"an hour by an absent key":     {on: "followup.reached", condition: `{"field":"at","clock_not_in":{"param":"quiet","keys":["channel"]}}`, params: `"quiet":{"type":"table","default":{"sms":[["20:00","09:00"]]}}`, events: `e 08:00 followup.reached followup_id=F`, want: "unknown fact_absent [channel]"},
		"the hour of a bare day":       {on: "followup.reached", condition: `{"field":"at","clock_in":[["20:00","09:00"]]}`, events: `e 2026-05-04 followup.reached followup_id=F`, want: "unknown too_coarse [at]"},
		"the hour in an unknown zone":  {on: "followup.reached", condition: `{"field":"at","clock_in":[["20:00","09:00"]]}`, events: `e 08:00 followup.reached followup_id=F`, world: world{noZone: true}, want: "unknown zone_unknown [at]"},
		"the hour of an absent time":   {on: "complaint.due_set", condition: `{"field":"due_at","clock_in":[["20:00","09:00"]]}`, events: `e 08:00 complaint.due_set complaint_id=K`, want: "unknown fact_absent [due_at]"},
		"the hour in the shop's zone":  {on: "followup.reached", condition: `{"field":"at","clock_in":[["05:00","06:00"]]}`, events: `e 08:00 followup.reached followup_id=F`, world: world{facts: []history.Fact{fact(t, "store", "S1", "zone=Asia/Karachi")}, zone: beijing}, want: "true"},

		"an attribute of the order":       {on: "job.started", condition: `{"field":"order.kind","eq":"repair"}`, events: "a 08:00 order.opened kind=repair\ne 09:00 job.started job_id=J", want: "true"},
		"the latest attribute wins":       {on: "job.started", condition: `{"field":"order.odometer_km","eq":9}`, events: "a 08:00 order.opened odometer_km=8\nb 08:30 intake.done odometer_km=9\ne 09:00 job.started job_id=J\nf 09:30 intake.done odometer_km=10", want: "true"},
		"an attribute that is not there":  {on: "job.started", condition: `{"field":"order.kind","eq":"repair"}`, events: `e 09:00 job.started job_id=J`, want: "unknown fact_absent [order.kind]"},
		"an attribute nobody records":     {on: "job.started", condition: `{"field":"order.kind","eq":"repair"}`, events: `e 09:00 job.started job_id=J`, world: world{covers: []string{"job.*"}}, want: "unknown not_recorded [order.kind]"},
		"a fact about the customer":       {on: "order.opened", condition: `{"field":"customer.vip","eq":true}`, events: `e 09:00 order.opened customer_id=C1`, world: world{facts: []history.Fact{fact(t, "customer", "C1", "vip=true")}}, want: "true"},
		"the fact of that day":            {on: "settlement.line_added", condition: `{"field":"unit_price","eq":{"ref":"tariff.unit_price"}}`, events: `e 09:00 settlement.line_added settlement_id=S line_id=L tariff_ref=T unit_price=180_CNY`, world: world{facts: []history.Fact{fact(t, "tariff", "T", "unit_price=170_CNY", "valid=2026-01-01/2026-05-03"), fact(t, "tariff", "T", "unit_price=180_CNY", "valid=2026-05-04/")}}, want: "true"},
		"a fact exists":                   {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"},"valid_at":"at"}}`, events: `e 09:00 job.planned job_id=J op_code=B1`, world: world{facts: []history.Fact{fact(t, "labour_op", "B1", "valid=2026-05-01/")}}, want: "true"},
		"a fact is out of date":           {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"},"valid_at":"at"}}`, events: `e 09:00 job.planned job_id=J op_code=B1`, world: world{facts: []history.Fact{fact(t, "labour_op", "B1", "valid=/2026-05-03")}}, want: "false"},
		"no such fact":                    {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"}}}`, events: `e 09:00 job.planned job_id=J op_code=B2`, world: world{facts: []history.Fact{fact(t, "labour_op", "B1")}}, want: "false"},
		"a fact without key to look for":  {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"}}}`, events: `e 09:00 job.planned job_id=J`, want: "unknown fact_absent [op_code]"},
		"facts that are not recorded":     {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"}}}`, events: `e 09:00 job.planned job_id=J op_code=B2`, world: world{covers: []string{"job.*"}}, want: "unknown not_recorded [labour_op]"},
		"a recorded fact among others":    {on: "job.planned", condition: `{"exists":{"fact":"labour_op","match":{"op_code":"op_code"}}}`, events: `e 09:00 job.planned job_id=J op_code=B2`, world: world{covers: []string{"job.*"}, facts: []history.Fact{fact(t, "labour_op", "B2")}}, want: "true"},
		"a fact by its fields":            {on: "job.started", condition: `{"exists":{"fact":"certificate","match":{"person_id":"by","area":"job.area"},"valid_at":"at"}}`, events: "a 08:00 job.planned job_id=J area=brakes\ne 09:00 job.started job_id=J by=li", world: world{facts: []history.Fact{fact(t, "certificate", "li", "area=engine"), fact(t, "certificate", "li", "area=brakes", "valid=2026-01-01/2026-12-31"), fact(t, "certificate", "wu", "area=brakes")}}, want: "true"},
		"a fact of another person":        {on: "job.started", condition: `{"exists":{"fact":"certificate","match":{"person_id":"by","area":"job.area"},"valid_at":"at"}}`, events: "a 08:00 job.planned job_id=J area=brakes\ne 09:00 job.started job_id=J by=li", world: world{facts: []history.Fact{fact(t, "certificate", "li", "area=engine"), fact(t, "certificate", "wu", "area=brakes")}}, want: "false"},
		"a fact with an empty field":      {on: "job.started", condition: `{"exists":{"fact":"certificate","match":{"person_id":"by","area":"job.area"}}}`, events: "a 08:00 job.planned job_id=J area=brakes\ne 09:00 job.started job_id=J by=li", world: world{facts: []history.Fact{fact(t, "certificate", "li", "number=7")}}, want: "unknown fact_absent [certificate.area]"},
		"a fact by an absent path":        {on: "job.started", condition: `{"exists":{"fact":"certificate","match":{"person_id":"by","area":"job.area"}}}`, events: `e 09:00 job.started job_id=J by=li`, world: world{facts: []history.Fact{fact(t, "certificate", "li", "area=brakes")}}, want: "unknown fact_absent [job.area]"},
		"a fact by the role":              {on: "data.viewed", condition: `{"exists":{"fact":"data_grant","match":{"role":"by_role","field_group":"field_group"},"valid_at":"at"}}`, events: `e 09:00 data.viewed person_id=li by=li field_group=phone role=clerk`, world: world{facts: []history.Fact{fact(t, "data_grant", "clerk", "role=clerk", "field_group=phone"), fact(t, "data_grant", "boss", "field_group=all")}}, want: "true"},
		"a fact by an unknown role":       {on: "data.viewed", condition: `{"exists":{"fact":"data_grant","match":{"role":"by_role","field_group":"field_group"}}}`, events: `e 09:00 data.viewed person_id=li field_group=phone`, world: world{facts: []history.Fact{fact(t, "data_grant", "clerk", "field_group=phone")}}, want: "unknown fact_absent [by_role]"},
		"a condition on a fact":           {on: "settlement.line_added", condition: `{"exists":{"fact":"tariff","match":{"tariff_ref":"tariff_ref"},"where":{"all":[{"field":"published","eq":true},{"field":"unit_price","le":{"ref":"on.unit_price"}}]}}}`, events: `e 09:00 settlement.line_added settlement_id=S line_id=L tariff_ref=T unit_price=180_CNY`, world: world{facts: []history.Fact{fact(t, "tariff", "T", "unit_price=170_CNY", "published=true")}}, want: "true"},
		"a condition on a fact is false":  {on: "settlement.line_added", condition: `{"exists":{"fact":"tariff","match":{"tariff_ref":"tariff_ref"},"where":{"field":"published","eq":true}}}`, events: `e 09:00 settlement.line_added settlement_id=S line_id=L tariff_ref=T`, world: world{facts: []history.Fact{fact(t, "tariff", "T", "published=false")}}, want: "false"},
		"valid on the day of a field":     {on: "part.issued", condition: `{"exists":{"fact":"supplier","valid_at":"expires_on"}}`, events: `e 09:00 part.issued part_id=P expires_on=2026-06-01`, world: world{facts: []history.Fact{fact(t, "supplier", "X", "valid=2026-06-01/2026-06-01")}}, want: "true"},
		"valid on an absent day":          {on: "part.issued", condition: `{"exists":{"fact":"supplier","valid_at":"expires_on"}}`, events: `e 09:00 part.issued part_id=P`, want: "unknown fact_absent [expires_on]"},
		"valid on a day without zone":     {on: "complaint.due_set", condition: `{"exists":{"fact":"supplier","valid_at":"due_at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-06-01T10:00:00+08:00`, world: world{noZone: true}, want: "unknown zone_unknown [due_at]"},
		"a day counts in the shop's zone": {on: "complaint.due_set", condition: `{"exists":{"fact":"supplier","valid_at":"due_at"}}`, events: `e 09:00 complaint.due_set complaint_id=K due_at=2026-06-01T10:00:00+08:00`, world: world{facts: []history.Fact{fact(t, "supplier", "X", "valid=2026-06-01/2026-06-01")}}, want: "true"},

		"false wins in all":         {on: "part.fitted", condition: `{"all":[{"field":"genuine","eq":true},{"field":"fits","eq":true}]}`, events: `e 09:00 part.fitted part_id=P fits=false`, want: "false"},
		"unknown stays in all":      {on: "part.fitted", condition: `{"all":[{"field":"genuine","eq":true},{"field":"fits","eq":true}]}`, events: `e 09:00 part.fitted part_id=P fits=true`, want: "unknown fact_absent [genuine]"},
		"true wins in any":          {on: "part.fitted", condition: `{"any":[{"field":"genuine","eq":true},{"field":"fits","eq":true}]}`, events: `e 09:00 part.fitted part_id=P fits=true`, want: "true"},
		"unknown stays in any":      {on: "part.fitted", condition: `{"any":[{"field":"genuine","eq":true},{"field":"fits","eq":true}]}`, events: `e 09:00 part.fitted part_id=P fits=false`, want: "unknown fact_absent [genuine]"},
		"not of unknown is unknown": {on: "part.fitted", condition: `{"not":{"field":"genuine","eq":true}}`, events: `e 09:00 part.fitted part_id=P fits=false`, want: "unknown fact_absent [genuine]"},
		"what is absent twice is named once": {on: "part.fitted", condition: `{"any":[{"field":"part_grade","eq":"a"},{"field":"part_grade","eq":"b"},{"field":"origin","eq":"c"}]}`,
			events: `e 09:00 part.fitted part_id=P`, want: "unknown fact_absent [part_grade origin]"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := answer(t, c.world, c.on, c.condition, c.params, c.events); got != c.want {
				t.Errorf("%s of %s: got %s, want %s", c.condition, c.events, got, c.want)
			}
		})
	}
}
