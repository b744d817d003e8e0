package compliance_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/fault"
)

// faults gives all faults of an error, one a line.
func faults(err error) []string {
	var list fault.Errors
	if err == nil {
		return nil
	}
	if !errors.As(err, &list) {
		return []string{err.Error()}
	}
	var out []string
	for _, f := range list {
		out = append(out, f.Error())
	}
	return out
}

func TestFaultsOfARule(t *testing.T) {
	tests := map[string]struct {
		rule string
		want string // all faults, below rules[0]
	}{
		"no kind":                                           {`"id":"R"`, `kind: must be given`},
		"an unknown kind":                                   {`"kind":"guess","of":"order.delivered"`, `kind: this version does not know rules of kind "guess"`},
		"an unknown member":                                 {`"kind":"require","on":"order.opened","fields":["kind"],"must_not":1`, `must_not: unknown member "must_not"`},
		"a member of another kind":                          {`"kind":"require","on":"order.opened","fields":["kind"],"needs":[]`, `needs: unknown member "needs"`},
		"an unknown event":                                  {`"kind":"require","on":"order.openned","fields":["kind"]`, `on: no such event: "order.openned"`},
		"unknown events in a list":                          {`"kind":"require","on":["order.openned","order.opened","a.b"],"fields":["kind"]`, "on[0]: no such event: \"order.openned\"\non[2]: no such event: \"a.b\""},
		"an unknown event of an object":                     {`"kind":"require","on":{"event":"order.openned"},"fields":["kind"]`, `on.event: no such event`},
		"unknown events of an object":                       {`"kind":"require","on":{"event":["order.openned"]},"fields":["kind"]`, `on.event[0]: no such event`},
		"an unknown fact":                                   {`"kind":"require","on":{"fact":"shop"},"fields":["kind"]`, `on.fact: no such fact: "shop"`},
		"a fact and an event":                               {`"kind":"require","on":{"fact":"store","event":"order.opened"},"fields":["type"]`, `on.event: a pattern names events or a fact, not both`},
		"neither fact nor event":                            {`"kind":"require","on":{},"fields":["type"]`, `on: a pattern names events or a fact`},
		"an empty list of events":                           {`"kind":"require","on":[],"fields":["type"]`, `on: an empty list`},
		"an event that is no text":                          {`"kind":"require","on":7,"fields":["type"]`, `on: wants an array, has a number`},
		"no event":                                          {`"kind":"require","fields":["type"]`, `on: must be given`},
		"an unknown field":                                  {`"kind":"require","on":"order.opened","fields":["colour"]`, `fields[0]: no such field, attribute or fact: "colour"`},
		"a field of another event":                          {`"kind":"require","on":"order.opened","fields":["fits"]`, `fields[0]: order.opened cannot have "fits"`},
		"a field that not all have":                         {`"kind":"require","on":["part.fitted","part.approved"],"fields":["fits"]`, `fields[0]: part.approved cannot have "fits"`},
		"a field of two kinds":                              {`"kind":"require","on":["complaint.called_back","satisfaction.recorded"],"per":"order_id","fields":["satisfied","store_id"]`, ``},
		"an attribute out of reach":                         {`"kind":"require","on":"stock.moved","fields":["order.kind"]`, `fields[0]: stock.moved cannot have "order.kind"`},
		"nothing on the other side":                         {`"kind":"require","on":"order.opened","fields":["on.kind"]`, `fields[0]: there is no event that "on.kind" could lead to`},
		"a field that a fact lacks":                         {`"kind":"require","on":{"fact":"store"},"fields":["store.colour"]`, `fields[0]: a fact store has no field "colour"`},
		"a fact that leads nowhere":                         {`"kind":"require","on":{"fact":"store"},"fields":["person.skills"]`, `fields[0]: a fact store leads to no "person.skills"`},
		"requires nothing":                                  {`"kind":"require","on":"order.opened"`, `: requires nothing: neither "fields" nor "must"`},
		"a pick of a fact":                                  {`"kind":"require","on":{"fact":"store","pick":"first"},"fields":["type"]`, `on.pick: pick has no meaning here`},
		"an unknown pick":                                   {`"kind":"require","on":{"event":"order.opened","pick":"any"},"fields":["kind"]`, `on.pick: "any" is no pick`},
		"a match of the first pattern":                      {`"kind":"require","on":{"event":"order.opened","match":["order_id"]},"fields":["kind"]`, `on.match: the event that is judged has no partner to match`},
		"per that is out of reach":                          {`"kind":"require","per":"job_id","on":"order.opened","fields":["kind"]`, `per[0]: order.opened cannot have "job_id"`},
		"per twice":                                         {`"kind":"require","per":["order_id","order_id"],"on":"order.opened","fields":["kind"]`, `per[1]: order_id twice`},
		"per without a subject":                             {`"kind":"require","on":"rule.overridden","fields":["reason"]`, `per: the first pattern has no subject of its own`},
		"an operator that does not fit":                     {`"kind":"require","on":"order.opened","must":{"field":"kind","lt":3}`, `must.lt: lt does not fit kind, which is of kind code: it has no order`},
		"a set operator on a word":                          {`"kind":"require","on":"order.opened","must":{"field":"kind","has_all":["a"]}`, `must.has_all: has_all does not fit kind, which is of kind code: only a set has members`},
		"a word operator on a set":                          {`"kind":"require","on":"intake.done","must":{"field":"methods","in":["a"]}`, `must.in: in does not fit methods, which is of kind codes: a set is asked by has_all, has_any, has_none, has_only and same_set`},
		"the clock of a word":                               {`"kind":"require","on":"order.opened","must":{"field":"kind","clock_in":[["12:00","14:00"]]}`, `must.clock_in: clock_in does not fit kind, which is of kind code: only a time has an hour`},
		"an unknown operator":                               {`"kind":"require","on":"order.opened","must":{"field":"kind","is":"x"}`, `must.is: unknown member or operator "is"`},
		"two operators":                                     {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":"x","ne":"y"}`, `must.ne: a second operator beside "eq"`},
		"no operator":                                       {`"kind":"require","on":"order.opened","must":{"field":"kind"}`, `must: no operator beside the field`},
		"no condition":                                      {`"kind":"require","on":"order.opened","must":{}`, `must: wants a condition: an object with "all", "any", "not", "exists", "covered" or "field"`},
		"a condition that is no object":                     {`"kind":"require","on":"order.opened","must":[]`, `must: wants a condition`},
		"an empty all":                                      {`"kind":"require","on":"order.opened","must":{"all":[]}`, `must.all: "all" needs at least one condition`},
		"not of null":                                       {`"kind":"require","on":"order.opened","must":{"not":null}`, `must.not: "not" needs at least one condition`},
		"all beside any":                                    {`"kind":"require","on":"order.opened","must":{"all":[{"field":"kind","eq":"x"}],"any":[]}`, `must.any: unknown member "any" beside "all"`},
		"a coverage that is not there":                      {`"kind":"require","on":"order.opened","must":{"covered":"guarantee"}`, `must.covered: no rule "guarantee"`},
		"a rule that asks for itself":                       {`"kind":"require","on":"order.opened","must":{"covered":"R1"},"fields":["kind"]`, `must.covered: rules ask for each other in a circle: R1, R1`},
		"a value of another type":                           {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":3}`, `must.eq: not a value that kind, of kind code, can be compared with by eq`},
		"a number that is none":                             {`"kind":"require","on":"order.opened","must":{"field":"odometer_km","le":"3.5"}`, `must.le: not a value that odometer_km`},
		"a bool that is none":                               {`"kind":"require","on":"part.fitted","must":{"field":"fits","eq":"true"}`, `must.eq: not a value that fits`},
		"null to compare with":                              {`"kind":"require","on":"part.fitted","must":{"field":"fits","eq":null}`, `must.eq: null is no value to compare with`},
		"a list for one":                                    {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":["a"]}`, `must.eq: not a value that kind`},
		"one for a list":                                    {`"kind":"require","on":"order.opened","must":{"field":"kind","in":"a"}`, `must.in: not a value that kind`},
		"an empty list":                                     {`"kind":"require","on":"order.opened","must":{"field":"kind","in":[]}`, `must.in: an empty list, which nothing of kind is in`},
		"numbers in a set":                                  {`"kind":"require","on":"intake.done","must":{"field":"methods","has_all":[1]}`, `must.has_all: not a value that methods`},
		"present that is no bool":                           {`"kind":"require","on":"order.opened","must":{"field":"kind","present":"yes"}`, `must.present: not a value that kind`},
		"a clock without an end":                            {`"kind":"require","on":"order.opened","must":{"field":"at","clock_in":[["12:00"]]}`, `must.clock_in: not a value that at`},
		"an impossible clock":                               {`"kind":"require","on":"order.opened","must":{"field":"at","clock_in":[["12:00","25:00"]]}`, `must.clock_in: not a value that at`},
		"money of no currency":                              {`"kind":"require","on":"quote.made","must":{"field":"quoted_total","le":{"amount":"1.00","currency":"yuan"}}`, `must.le: not a value that quoted_total`},
		"an unknown parameter":                              {`"kind":"require","on":"order.opened","must":{"field":"kind","in":{"param":"kinds"}}`, `must.in.param: no parameter "kinds"`},
		"a parameter with a wrong value":                    {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n"}},"params":{"n":{"type":"int","default":3}}`, `must.eq.param: not a value that kind`},
		"keys without a table":                              {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n","keys":["by"]}},"params":{"n":{"type":"code","default":"a"}}`, `must.eq.keys: keys belong to a parameter of type table, and it needs them`},
		"a table without keys":                              {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n"}},"params":{"n":{"type":"table","default":{"a":"b"}}}`, `must.eq.keys: keys belong`},
		"a table with other keys":                           {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n","keys":["by","by_role"]}},"params":{"n":{"type":"table","default":{"a":"b"}}}`, `must.eq.param: the entry "a" of the table has not 2 keys`},
		"a key that is no word":                             {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n","keys":["odometer_km"]}},"params":{"n":{"type":"table","default":{"a":"b"}}}`, `must.eq.keys[0]: odometer_km is of kind km, a key is a word`},
		"a table with a wrong value":                        {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n","keys":["by"]}},"params":{"n":{"type":"table","default":{"a":3}}}`, `must.eq.param: not a value that kind`},
		"an unknown member of a param":                      {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"n","key":"by"}}`, `must.eq.key: unknown member "key"`},
		"an unknown path to compare":                        {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"ref":"colour"}}`, `must.eq.ref: no such field`},
		"a path of another kind":                            {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"ref":"odometer_km"}}`, `must.eq.ref: kind is of kind code, odometer_km of kind km`},
		"a path beside a ref":                               {`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"ref":"by","x":1}}`, `must.eq.x: unknown member "x"`},
		"a path for present":                                {`"kind":"require","on":"order.opened","must":{"field":"kind","present":{"ref":"by"}}`, `must.present.ref: present is compared with a literal or a parameter`},
		"an unknown fact that exists":                       {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"x"}}`, `must.exists.fact: no such fact: "x"`},
		"a match that is no field":                          {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","match":{"colour":"by"}}}`, `must.exists.match.colour: a fact tariff has no field "colour"`},
		"a match of another kind":                           {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","match":{"published":"by"}}}`, `must.exists.match.published: published is of kind bool, by of kind id`},
		"a match on the other side":                         {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","match":{"on.by":"by"}}}`, `must.exists.match["on.by"]: on.by is no field of a fact tariff`},
		"a match that is a number":                          {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","match":7}}`, `must.exists.match: wants a list of paths, or an object {"theirs":"ours"}`},
		"an empty match":                                    {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","match":[]}}`, `must.exists.match: at least one path must match`},
		"a fact in a fact":                                  {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","where":{"exists":{"fact":"store"}}}}`, `must.exists.where.exists: a fact cannot be looked for while looking for a fact`},
		"valid at what is no time":                          {`"kind":"require","on":"order.opened","must":{"exists":{"fact":"tariff","valid_at":"by"}}`, `must.exists.valid_at: by is of kind id, not a time`},
		"nothing needed":                                    {`"kind":"precedence","on":"order.opened","needs":[]`, `needs: needs nothing`},
		"needs not given":                                   {`"kind":"precedence","on":"order.opened"`, `needs: must be given`},
		"a fact before":                                     {`"kind":"precedence","on":"order.opened","needs":[{"fact":"store"}]`, `needs[0].fact: a fact cannot be a partner; ask for it with exists`},
		"before a fact":                                     {`"kind":"precedence","on":{"fact":"store"},"needs":["order.opened"]`, `on.fact: nothing comes before a fact`},
		"an unknown mode":                                   {`"kind":"precedence","on":"order.opened","needs":["order.closed"],"mode":"both"`, `mode: "both" is no mode`},
		"a need that cannot match":                          {`"kind":"precedence","per":"job_id","on":"job.started","needs":["order.authorised"]`, `needs[0]: order.authorised cannot have "job_id"`},
		"a need with a pick":                                {`"kind":"precedence","on":"order.opened","needs":[{"event":"order.closed","pick":"last"}]`, `needs[0].pick: pick has no meaning here`},
		"an unknown need":                                   {`"kind":"precedence","on":"order.opened","needs":["order.x"]`, `needs[0]: no such event: "order.x"`},
		"a match of two kinds":                              {`"kind":"precedence","on":"order.opened","needs":[{"event":"intake.done","match":{"odometer_km":"by"}}]`, `needs[0].match: odometer_km is of kind km, by of kind id`},
		"latest of others":                                  {`"kind":"precedence","on":"order.opened","needs":["order.closed"],"latest_of":["order.delivered"]`, `latest_of: a need that is not among them is never the latest`},
		"all the latest":                                    {`"kind":"precedence","on":"order.opened","mode":"all","needs":["order.closed","order.delivered"],"latest_of":["order.closed","order.delivered"]`, `latest_of: several needs cannot all be the latest`},
		"for each without key":                              {`"kind":"precedence","on":"order.certified","for_each":{"event":"item.reported"},"needs":["inspection.passed"]`, `for_each.key: must be given`},
		"for each of an unknown key":                        {`"kind":"precedence","on":"order.certified","for_each":{"event":"item.reported","key":"colour"},"needs":[{"event":"inspection.passed","match":{"item_id":"colour"}}]`, `for_each.key: no such field`},
		"a need without the key":                            {`"kind":"precedence","on":"order.certified","for_each":{"event":"item.reported","key":"item_id"},"needs":[{"event":"inspection.passed","match":["order_id"]}]`, `needs[0].match: does not match the key "item_id" of for_each`},
		"nothing follows":                                   {`"kind":"response","on":"order.opened","then":[]`, `then: nothing follows`},
		"a fact opens nothing":                              {`"kind":"response","on":{"fact":"store"},"then":["order.opened"]`, `on.fact: a fact opens no duty`},
		"an unknown early":                                  {`"kind":"response","on":"order.opened","then":["order.closed"],"early":"no"`, `early: "no" is no early`},
		"an unknown pairing":                                {`"kind":"response","on":"order.opened","then":["order.closed"],"pairing":"no"`, `pairing: "no" is no pairing`},
		"an unknown up to":                                  {`"kind":"response","on":"order.opened","then":["order.closed"],"unless":{"event":"order.cancelled","up_to":"no"}`, `unless.up_to: "no" is no up to`},
		"an unknown unit":                                   {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"moons","max":1}`, `within.unit: "moons" is no unit`},
		"min above max":                                     {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","min":2,"max":1}`, `within.min: min 2 is above max 1`},
		"neither min nor max":                               {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days"}`, `within.max: a window needs min or max`},
		"a bound that is no number":                         {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":"x"}`, `within.max: not a value that max`},
		"a bound that is a path":                            {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":{"ref":"by"}}`, `within.max.ref: a bound is a number or a parameter`},
		"a bound of no parameter":                           {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":{"param":"n"}}`, `within.max.param: no parameter "n"`},
		"a bound that is huge":                              {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":99999999}`, `within.max: 99999999 days is out of bounds`},
		"the second of two windows":                         {`"kind":"response","on":"order.opened","then":["order.closed"],"within":[{"unit":"days","max":1},{"unit":"month_day","max":3}]`, `within[1].unit: month_day belongs to a schedule`},
		"no window at all":                                  {`"kind":"response","on":"order.opened","then":["order.closed"],"within":[]`, `within: an empty list of windows`},
		"an unknown window":                                 {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"param":"w"}`, `within.param: no parameter "w"`},
		"a parameter that is no window":                     {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"param":"w"},"params":{"w":{"type":"int","default":1}}`, `within.param: parameter "w" is of type int, not window`},
		"a faulty window in a parameter":                    {`"kind":"response","on":"order.opened","then":["order.closed"],"params":{"w":{"type":"window","default":{"unit":"days","max":1.5}}}`, `params.w.default: not a value of type window`},
		"a member too many in a window":                     {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":1,"color":1}`, `within.color: unknown member "color"`},
		"inclusive of days":                                 {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":1,"inclusive":true}`, `within.inclusive: only month_day can be inclusive or not`},
		"inclusive by a path":                               {`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":1,"inclusive":{"ref":"by"}}`, `within.inclusive: wants true, false or a parameter`},
		"if past without a window":                          {`"kind":"response","on":"order.opened","then":["order.closed"],"if_past":{"unit":"days","max":1}`, `if_past: without a window nothing is past`},
		"an anchor without a window":                        {`"kind":"response","on":"order.opened","then":["order.closed"],"anchor":"at"`, `anchor: without a window nothing counts from it`},
		"an anchor that is no time":                         {`"kind":"response","on":"order.opened","then":["order.closed"],"anchor":"by","within":{"unit":"days","max":1}`, `anchor: by is of kind id, not a time`},
		"a deadline that blocks":                            {`"kind":"response","on":"order.opened","then":["order.closed"],"effect":"block"`, `effect: rules of kind response cannot block`},
		"an end without a beginning":                        {`"kind":"absence","of":"job.started","until":"job.done"`, `until: without from there is nothing to end`},
		"a permit after the act":                            {`"kind":"absence","of":"job.started","unless":{"event":"job.approved","up_to":"due"}`, `unless.up_to: what permits an act comes before it`},
		"a fact that is forbidden":                          {`"kind":"absence","of":{"fact":"store"}`, `: only events are forbidden, and open a scope`},
		"a fact that opens a scope":                         {`"kind":"absence","per":"order_id","of":"job.started","from":{"fact":"store"}`, "per[0]: a fact store has no field \"order_id\"\n: only events are forbidden, and open a scope"},
		"an unknown forbidden event":                        {`"kind":"absence","of":"x.y","from":"job.done"`, `of: no such event: "x.y"`},
		"an unknown forbidden event ever":                   {`"kind":"absence","of":"x.y"`, `of: no such event: "x.y"`},
		"nothing beside":                                    {`"kind":"coexistence","if":"job.started","then":[]`, `then: nothing beside it`},
		"a fact beside":                                     {`"kind":"coexistence","if":{"fact":"store"},"then":["job.started"]`, `if.fact: nothing happens beside a fact`},
		"both of any":                                       {`"kind":"coexistence","if":"job.started","then":["job.done"],"mode":"any","both":true`, `both: both belongs to mode "all"`},
		"an unknown way of being beside":                    {`"kind":"coexistence","if":"job.started","then":["job.done"],"mode":"some"`, `mode: "some" is no mode`},
		"a pick beside":                                     {`"kind":"coexistence","if":{"event":"job.started","pick":"last"},"then":["job.done"]`, `if.pick: pick has no meaning here`},
		"both by an unknown event":                          {`"kind":"coexistence","if":"job.started","then":["x.y"],"both":true`, `then[0]: no such event: "x.y"`},
		"both with a narrow condition":                      {`"kind":"coexistence","if":"job.planned","then":["job.done"],"both":true,"when":{"field":"op_code","eq":"x"}`, `when.field: job.done cannot have "op_code"`},
		"none before":                                       {`"kind":"precedence","on":"job.started","needs":["job.done"],"mode":"none"`, `mode: "none" is no mode`},
		"no steps":                                          {`"kind":"sequence","steps":[]`, `steps: no steps`},
		"no step with the key":                              {`"kind":"sequence","steps":[{"event":"order.opened","match":["order_id"]}]`, `steps: one step must carry the key of the instance`},
		"a fact as step":                                    {`"kind":"sequence","steps":[{"fact":"store"}]`, `steps[0].fact: a fact is no step`},
		"a fact as second step":                             {`"kind":"sequence","steps":["order.opened",{"fact":"store"}]`, "steps[1].fact: a fact cannot be a partner; ask for it with exists\nsteps[1].fact: a fact is no step"},
		"an unknown step":                                   {`"kind":"sequence","steps":["order.x"]`, `steps[0]: no such event: "order.x"`},
		"an unknown end":                                    {`"kind":"sequence","steps":["order.opened"],"by":"order.x"`, `by: no such event: "order.x"`},
		"an unknown repetition":                             {`"kind":"sequence","steps":["order.opened"],"repeat":"twice"`, `repeat: "twice" is no repeat`},
		"two steps of one name":                             {`"kind":"sequence","steps":["order.opened",{"event":"order.closed","name":"order.opened"}]`, `steps[1].name: another step has the name "order.opened"`},
		"a waiver without step":                             {`"kind":"sequence","steps":["order.opened"],"waive":{"event":"order.step_waived"}`, `waive.step: must be given`},
		"a waiver of an unknown step":                       {`"kind":"sequence","steps":["order.opened"],"waive":{"event":"order.step_waived","step":"colour"}`, `waive.step: no such field`},
		"a step that asks for what not every other one has": {`"kind":"sequence","steps":["order.opened",{"event":"order.opened","name":"again","where":{"field":"odometer_km","ge":{"ref":"on.odometer_km"}}},"order.closed"]`, "steps[1].where.ge.ref: there is no event that \"on.odometer_km\" could lead to\nsteps[1].where.ge.ref: order.closed cannot have \"odometer_km\""},
		"a member too many in a step":                       {`"kind":"sequence","steps":[{"event":"order.opened","must":true}]`, `steps[0].must: unknown member "must"`},
		"nothing bounded":                                   {`"kind":"count","of":"job.started"`, `: bounds nothing: neither "exactly" nor "min" nor "max"`},
		"exactly and more":                                  {`"kind":"count","on":"order.opened","of":"job.started","exactly":1,"max":2`, `exactly: exactly stands alone, without min and max`},
		"a lower bound of nothing":                          {`"kind":"count","of":"job.started","min":1`, `on: a lower bound needs what opens the instance`},
		"bounds that cross":                                 {`"kind":"count","per":"order_id","on":"order.opened","of":"job.started","min":3,"max":2`, `min: min 3 is above max 2`},
		"facts alone":                                       {`"kind":"count","of":{"fact":"store"},"max":1`, `on: facts are counted for another fact`},
		"events for a fact":                                 {`"kind":"count","on":{"fact":"store"},"of":"job.started","max":1`, `of: for a fact only facts are counted`},
		"facts for an event":                                {`"kind":"count","on":"order.opened","of":{"fact":"store"},"max":1`, `of.fact: a fact cannot be a partner; ask for it with exists`},
		"facts by an event":                                 {`"kind":"count","on":{"fact":"store"},"of":{"fact":"standard"},"max":1,"by":"order.closed"`, `by: a count of facts is settled at once`},
		"an unknown fact counted":                           {`"kind":"count","on":{"fact":"store"},"of":{"fact":"x"},"max":1`, `of.fact: no such fact: "x"`},
		"facts that cannot match":                           {`"kind":"count","on":{"fact":"store"},"of":{"fact":"standard","match":{"criteria_count":"store_id"}},"max":1`, `of.match: criteria_count and store_id cannot be equal`},
		"a window for facts":                                {`"kind":"count","on":{"fact":"store"},"of":{"fact":"standard"},"max":1,"within":{"unit":"days","max":1}`, `within: a window needs an event that opens it`},
		"values by a path":                                  {`"kind":"count","of":"job.started","max":1,"each_of":{"field":"by","values":{"ref":"by"}}`, `each_of.values: wants a list or a parameter`},
		"values of an unknown field":                        {`"kind":"count","of":"job.started","max":1,"each_of":{"field":"colour","values":["a"]}`, `each_of.field: no such field`},
		"distinct of an unknown field":                      {`"kind":"count","of":"job.started","max":1,"distinct":"colour"`, `distinct: no such field`},
		"a count by an unknown event":                       {`"kind":"count","on":"order.opened","of":"job.started","max":1,"by":"x.y"`, `by: no such event: "x.y"`},
		"an unknown comparison":                             {`"kind":"balance","on":"order.opened","left":[{"value":1}],"op":"in","right":[{"value":1}]`, `op: wants eq, lt, le, gt or ge: "in"`},
		"an empty side":                                     {`"kind":"balance","on":"order.opened","left":[],"op":"eq","right":[{"value":1}]`, `: a side without terms`},
		"no event to check at":                              {`"kind":"balance","left":[{"value":1}],"op":"eq","right":[{"value":1}]`, `on: no event at which it could be checked`},
		"a balance of a fact":                               {`"kind":"balance","on":{"fact":"store"},"left":[{"value":1}],"op":"eq","right":[{"value":1}]`, `on.fact: a balance is checked at events`},
		"a balance at an unknown event":                     {`"kind":"balance","on":"x.y","left":[{"value":1}],"op":"eq","right":[{"value":1}]`, `on: no such event: "x.y"`},
		"a term of two kinds":                               {`"kind":"balance","on":"order.opened","left":[{"value":1,"path":"odometer_km"}],"op":"eq","right":[{"value":1}]`, `left[0]: wants exactly one of "sum", "count", "last", "same", "path" and "value"`},
		"a sum of nothing":                                  {`"kind":"balance","on":"order.opened","left":[{"sum":"qty"}],"op":"eq","right":[{"value":1}]`, `left[0].of: "sum" needs the events it is of`},
		"a sum of words":                                    {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"sum":"part_name","of":"part.issued"}],"op":"eq","right":[{"value":1}]`, `left[0].sum: part_name is of kind text, not a number`},
		"a last of unknown events":                          {`"kind":"balance","on":"order.opened","left":[{"last":"qty","of":"x.y"}],"op":"eq","right":[{"value":1}]`, `left[0].of: no such event: "x.y"`},
		"else without a last":                               {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"sum":"qty","of":"part.issued","else":"order.fee"}],"op":"eq","right":[{"value":1}]`, `left[0].else: else belongs to "last"`},
		"else a word":                                       {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"last":"qty","of":"part.issued","else":"kind"}],"op":"eq","right":[{"value":1}]`, `left[0].else: kind is of kind code, not a number`},
		"or without a last":                                 {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"sum":"qty","of":"part.issued","or":{"last":"fee","of":"order.authorised"}}],"op":"eq","right":[{"value":1}]`, `left[0].or: or belongs to "last"`},
		"or of another kind":                                {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"last":"qty","of":"part.issued","or":{"last":"fee","of":"order.authorised"}}],"op":"eq","right":[{"value":1}]`, `left[0].or.last: fee is of kind money, qty of kind num`},
		"or of nothing":                                     {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"last":"qty","of":"part.issued","or":{"last":"qty"}}],"op":"eq","right":[{"value":1}]`, `left[0].or.of: must be given`},
		"of without a sum":                                  {`"kind":"balance","on":"order.opened","left":[{"value":1,"of":"part.issued"}],"op":"eq","right":[{"value":1}]`, `left[0].of: of belongs to "sum", "last" and "same"`},
		"a path that is a word":                             {`"kind":"balance","on":"order.opened","left":[{"path":"kind"}],"op":"eq","right":[{"value":1}]`, `left[0].path: kind is of kind code, not a number`},
		"a value that is a word":                            {`"kind":"balance","on":"order.opened","left":[{"value":"x"}],"op":"eq","right":[{"value":1}]`, `left[0].value: not a value that value`},
		"divided by zero":                                   {`"kind":"balance","on":"order.opened","left":[{"value":1,"divide":0}],"op":"eq","right":[{"value":1}]`, `left[0].divide: by zero`},
		"too many digits":                                   {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":19,"mode":"up"}}],"op":"eq","right":[{"value":1}]`, `left[0].round.digits: not 0 to 18 digits: 19`},
		"an unknown way to round":                           {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":2,"mode":"sideways"}}],"op":"eq","right":[{"value":1}]`, `left[0].round.mode: "sideways" is no rounding mode`},
		"half a digit":                                      {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":"2.5","mode":"up"}}],"op":"eq","right":[{"value":1}]`, `left[0].round.digits: not a whole number: "2.5"`},
		"digits by a path":                                  {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":{"ref":"odometer_km"},"mode":"up"}}],"op":"eq","right":[{"value":1}]`, `left[0].round.digits: wants a value or a parameter`},
		"a way to round that is a number":                   {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":2,"mode":7}}],"op":"eq","right":[{"value":1}]`, `left[0].round.mode: "7" is no rounding mode`},
		"a way to round that no parameter names":            {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":2,"mode":{"param":"way"}}}],"op":"eq","right":[{"value":1}]`, `left[0].round.mode.param: no parameter "way"`},
		"a parameter that is no way to round":               {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":2,"mode":{"param":"how"}}}],"op":"eq","right":[{"value":1}],"params":{"how":{"type":"code","default":"sideways"},"most":{"type":"int","default":19},"part":{"type":"num","default":"2.5"}}`, `left[0].round.mode: "sideways" is no rounding mode`},
		"a parameter of too many digits":                    {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":{"param":"most"},"mode":"up"}}],"op":"eq","right":[{"value":1}],"params":{"how":{"type":"code","default":"sideways"},"most":{"type":"int","default":19},"part":{"type":"num","default":"2.5"}}`, `left[0].round.digits: not 0 to 18 digits: 19`},
		"a parameter of half digits":                        {`"kind":"balance","on":"order.opened","left":[{"value":1,"round":{"digits":{"param":"part"},"mode":"up"}}],"op":"eq","right":[{"value":1}],"params":{"how":{"type":"code","default":"sideways"},"most":{"type":"int","default":19},"part":{"type":"num","default":"2.5"}}`, `left[0].round.digits.param: parameter "part" is of type num, not int`},
		"a sum of nothing at all":                           {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"amounts":[{"name":"a"}]`, `amounts[0].plus: nothing is added`},
		"what a sum refers to":                              {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"amounts":[{"name":"a","prefer":["claim.received"],"checked_by":["none"],"plus":[{"value":1}]}]`, "amounts[0].prefer[0]: no \"last\" looks at \"claim.received\"\namounts[0].checked_by[0]: no rule \"none\""},
		"beyond what is added":                              {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"amounts":[{"name":"a","plus":[{"value":1}],"beyond":true}]`, "amounts[0].beyond: stands without \"plus\", \"minus\" and \"prefer\""},
		"lacking what is added":                             {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"met_by":["spare_car.provided"],"given":"days","amounts":[{"name":"a","plus":[{"value":1}],"lacking":true}]`, "amounts[0].lacking: stands without \"plus\", \"minus\" and \"prefer\""},
		"lacking what is given whole":                       {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"amounts":[{"name":"a","lacking":true}]`, `amounts[0].lacking: without "given" nothing is given in part`},
		"given in hours":                                    {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"hours"}},"op":"gt","value":5}],"met_by":["spare_car.provided"],"given":"days"`, "given: the right has not one threshold, of days"},
		"given by nothing":                                  {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"given":"days"`, `given: without "met_by" nothing is given`},
		"given at any time by what gives nothing":           {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"met_by":["spare_car.provided"],"given":"days","given_anytime":["transport.compensated"]`, `given_anytime[0]: "transport.compensated" gives nothing`},
		"given at any time, and not in part":                {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"met_by":["spare_car.provided"],"given_anytime":["spare_car.provided"]`, `given_anytime: without "given" nothing is given in part`},
		"given in money":                                    {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"met_by":["spare_car.provided"],"given":"amount"`, "given: amount is of kind money, not days"},
		"beyond no span":                                    {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"count":"repair.agreed"},"op":"gt","value":5}],"amounts":[{"name":"a","beyond":true}]`, `amounts[0].beyond: the right has not one threshold, of a span of time`},
		"beyond one of two":                                 {`"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["x"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5},{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}],"amounts":[{"name":"a","beyond":true}]`, `amounts[0].beyond: the right has not one threshold, of a span of time`},
		"a parameter from an unknown document":              {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"p":{"type":"int","source":[{"doc":"X"},{"clause":"1"}]}}`, "source: a rule names the clauses it comes from\nparams.p.source[0].doc: no document \"X\" among the documents of the pack\nparams.p.source[1].doc: must be given"},
		"in what is no period":                              {`"kind":"balance","per":"order_id","on":"order.opened","left":[{"count":"part.issued","in":"kind"}],"op":"eq","right":[{"value":1}]`, `left[0].in: kind is of kind code, not a period`},
		"a tolerance that is a word":                        {`"kind":"balance","on":"order.opened","left":[{"value":1}],"op":"eq","right":[{"value":1}],"tolerance":"x"`, `tolerance: not a value that tolerance`},
		"times a word":                                      {`"kind":"balance","on":"order.opened","left":[{"value":1,"times":["kind"]}],"op":"eq","right":[{"value":1}]`, `left[0].times[0]: kind is of kind code, not a number`},
		"an empty table of routes":                          {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":{}`, `table: an empty table`},
		"a route to nowhere":                                {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":{"a":[]}`, `table.a: leads nowhere`},
		"a route to an empty word":                          {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":{"a":[""]},"else":["",""]`, "table.a[0]: an empty value\nelse[0]: an empty value\nelse[1]: an empty value"},
		"a table that is none":                              {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":[]`, `table: wants an object`},
		"a route that is no list":                           {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":{"a":"b"}`, `table.a: wants an array, has a string`},
		"an unknown else":                                   {`"kind":"routing","on":"order.opened","key":"kind","to":"by_role","table":{"a":["b"]},"else":"none"`, `else: wants "unknown", "any" or a list of values`},
		"a key that is a number":                            {`"kind":"routing","on":"order.opened","key":"odometer_km","to":"by_role","table":{"a":["b"]}`, `key: odometer_km is of kind km, not a word`},
		"a fact that goes":                                  {`"kind":"routing","on":{"fact":"store"},"key":"type","to":"region","table":{"a":["b"]}`, `on.fact: a fact goes nowhere`},
		"one act":                                           {`"kind":"separation","people":["part.issued"]`, `people: different people need two acts`},
		"no act":                                            {`"kind":"separation","people":[]`, `people: different people need two acts`},
		"an unknown sameness":                               {`"kind":"separation","people":["part.issued","part.used"],"mode":"other"`, `mode: "other" is no sameness`},
		"unless of different people":                        {`"kind":"separation","people":["part.issued","part.used"],"unless":"part.returned"`, `unless: unless belongs to mode "same"`},
		"an act that is a fact":                             {`"kind":"separation","people":["part.issued",{"fact":"store"}]`, `people[1]: a fact is no act`},
		"an unknown act":                                    {`"kind":"separation","people":["part.issued","x.y"]`, `people[1]: no such event: "x.y"`},
		"a person that is no field":                         {`"kind":"separation","people":["part.issued",{"event":"part.used","who":"colour"}]`, `people[1].who: no such field`},
		"acts that match by other names":                    {`"kind":"separation","people":["part.issued",{"event":"part.used","match":{"part_id":"job_id"}}]`, `people[1].match: acts match by the same path on both sides: part_id, job_id`},
		"acts without a common path":                        {`"kind":"separation","per":"part_id","people":["part.issued",{"event":"part.used","match":["order_id"]},{"event":"part.returned","match":["job_id"]}]`, `people[2].match: has no path in common with act 1`},
		"a rule without clause":                             {`"kind":"require","on":"order.opened","fields":["kind"],"source":[]`, `source: a rule names the clauses it comes from`},
		"an unknown document":                               {`"kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":"X"}]`, `source[0].doc: no document "X" among the documents of the pack`},
		"a source without document":                         {`"kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":""}]`, `source[0].doc: must be given`},
		"an unknown basis":                                  {`"kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":"D","basis":"rumour"}]`, `source[0].basis: "rumour" is no basis`},
		"a rule without words":                              {`"kind":"require","on":"order.opened","fields":["kind"],"texts":{}`, `texts: a rule says in words what it demands`},
		"an unknown language":                               {`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"x","chinese!":"y"}`, `texts["chinese!"]: not a language tag such as zh-Hans: "chinese!"`},
		"a language in another form":                        {`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"x","zh_hans":"y"}`, `texts.zh_hans: not a language tag`},
		"an empty text":                                     {`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":""}`, `texts.en: an empty text`},
		"a text with no parameter":                          {`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"at most {days} days"}`, `texts.en: no parameter "days"`},
		"an unknown effect":                                 {`"kind":"require","on":"order.opened","fields":["kind"],"effect":"shout"`, `effect: "shout" is no effect`},
		"an unknown severity":                               {`"kind":"require","on":"order.opened","fields":["kind"],"severity":"huge"`, `severity: "huge" is no severity`},
		"unknown that warns":                                {`"kind":"require","on":"order.opened","fields":["kind"],"effect":"block","unknown":"warn"`, `unknown: only "block", and only of a rule with effect block`},
		"unknown that blocks a report":                      {`"kind":"require","on":"order.opened","fields":["kind"],"unknown":"block"`, `unknown: only "block", and only of a rule with effect block`},
		"an override of a report":                           {`"kind":"require","on":"order.opened","fields":["kind"],"override":{"roles":["boss"]}`, `override: a rule that only reports refuses nothing`},
		"a role twice":                                      {`"kind":"require","on":"order.opened","fields":["kind"],"effect":"block","override":{"roles":["boss","boss"]}`, `override.roles[1]: an empty role, or one twice: "boss"`},
		"a validity that ends early":                        {`"kind":"require","on":"order.opened","fields":["kind"],"valid":{"from":"2026-02-01","to":"2026-01-01"}`, `valid: ends before it begins`},
		"an impossible date":                                {`"kind":"require","on":"order.opened","fields":["kind"],"valid":{"from":"2026-02-30"}`, `valid.from: `},
		"a version by an unknown event":                     {`"kind":"require","on":"order.opened","fields":["kind"],"valid":{"by":"x.y"}`, `valid.by: no event "x.y" with a subject of its own`},
		"a version out of reach":                            {`"kind":"require","on":"order.opened","fields":["kind"],"valid":{"by":"job.started"}`, `valid.by: order.opened cannot have "job_id"`},
		"a bad id":                                          {`"id":"R 1","kind":"require","on":"order.opened","fields":["kind"]`, `id: a rule id has letters, digits, '-', '_' and '.', at most 64: "R 1"`},
		"a parameter of no type":                            {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"size"}}`, `params.n.type: "size" is no param type`},
		"a parameter without type":                          {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{}}`, `params.n.type: must be given`},
		"parameters that are no object":                     {`"kind":"require","on":"order.opened","fields":["kind"],"params":[]`, `params: wants an object`},
		"a bad name of a parameter":                         {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"N":{"type":"int"}}`, `params.N: not a name for a parameter: "N"`},
		"an int with digits":                                {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"int","default":1.5}}`, `params.n.default: not a value of type int`},
		"a number that is a list":                           {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"num","default":[1]}}`, `params.n.default: not a value of type num`},
		"money that is a number":                            {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"money","default":1}}`, `params.n.default: not a value of type money`},
		"a code that is a number":                           {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"code","default":1}}`, `params.n.default: not a value of type code`},
		"a bool that is a text":                             {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"bool","default":"true"}}`, `params.n.default: not a value of type bool`},
		"a clock that is a text":                            {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"clock","default":"12:00"}}`, `params.n.default: not a value of type clock`},
		"an empty table":                                    {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"table","default":{}}}`, `params.n.default: not a value of type table`},
		"a default below its bound":                         {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"int","default":1,"from":2}}`, `params.n.default: 1 is below 2`},
		"a default above its bound":                         {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"num","default":"1.5","to":"1.4"}}`, `params.n.default: 1.5 is above 1.4`},
		"bounds of a word":                                  {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"code","default":"a","from":"b"}}`, `params.n.from: a parameter of type code has no bounds`},
		"an unknown direction":                              {`"kind":"require","on":"order.opened","fields":["kind"],"params":{"n":{"type":"int","default":1,"stricter":"more"}}`, `params.n.stricter: "more" is no direction`},
		"several faults at once": {`"kind":"precedence","per":"order_id","on":"job.strated","needs":["order.x"],"mode":"both","when":{"field":"colour","eq":1},"effect":"shout"`,
			"mode: \"both\" is no mode\neffect: \"shout\" is no effect\non: no such event: \"job.strated\""},
		"the rest of a rule with an unknown member": {`"kind":"precedence","on":"job.started","needs":["order.x"],"colour":1`,
			"colour: unknown member \"colour\"\nneeds[0]: no such event: \"order.x\""},
		"the rest of a rule whose needed member is faulty is not looked at": {`"kind":"precedence","on":7,"needs":["order.x"]`, `on: wants an array, has a number`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(packOf(c.rule)))
			got := faults(err)
			want := strings.Split(c.want, "\n")
			if c.want == "" {
				want = nil
			}
			if len(got) != len(want) {
				t.Fatalf("got\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
			for i := range want {
				path := "rules[0]"
				if !strings.HasPrefix(want[i], ":") {
					path += "."
				}
				if !strings.HasPrefix(got[i], path+want[i]) {
					t.Errorf("got  %s\nwant %s%s", got[i], path, want[i])
				}
			}
		})
	}
}

func TestFaultsOfAPack(t *testing.T) {
	rule := `{"id":"R","kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":"D"}],"texts":{"en":"x"}}`
	head := func(format, id, layer, version, jurisdiction string) string {
		return fmt.Sprintf(`{"format":%s,"id":%q,"layer":%q,"version":%q,"jurisdiction":%q,"documents":[{"id":"D","title":{"en":"d"}}],"rules":[%s]}`,
			format, id, layer, version, jurisdiction, rule)
	}
	good := head("1", "p", "house", "2026.1", "CN")
	tests := map[string]struct{ pack, want string }{
		"nothing":               {``, `empty document`},
		"an empty object":       {`{}`, "format: must be given\nid: must be given\nlayer: must be given\nversion: must be given\njurisdiction: must be given\nrules: must be given"},
		"another format":        {head("2", "p", "house", "2026.1", "CN"), `format: format 2, this version reads format 1`},
		"a bad id":              {head("1", "P!", "house", "2026.1", "CN"), `id: a pack id has lower case letters`},
		"an unknown layer":      {head("1", "p", "moon", "2026.1", "CN"), `layer: "moon" is no layer`},
		"a bad version":         {head("1", "p", "house", "1", "CN"), `version: a version is a year and a number, as 2026.1: "1"`},
		"no jurisdiction":       {head("1", "p", "house", "2026.1", ""), `jurisdiction: must be given`},
		"a member twice":        {strings.Replace(good, `"id":"p"`, `"id":"p","id":"p"`, 1), `id: `},
		"rules that are none":   {`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","rules":{}}`, `rules: wants an array, has an object`},
		"a rule that is none":   {`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","rules":[7]}`, `rules[0]: wants an object, has a number`},
		"the same id twice":     {strings.Replace(good, rule, rule+","+rule, 1), `rules[1].id: rule "R" twice for the same days`},
		"a retired id":          {strings.Replace(good, `"rules"`, `"retired":["Q","R"],"rules"`, 1), `retired[1]: rule "R" is retired and used`},
		"a document twice":      {strings.Replace(good, `"documents":[`, `"documents":[{"id":"D","title":{"en":"d"}},`, 1), `documents[1].id: document "D" twice`},
		"a document without id": {strings.Replace(good, `"documents":[`, `"documents":[{"id":"","title":{"en":"d"}},`, 1), `documents[0].id: a document needs an id`},
		"names without words":   {strings.Replace(good, `"rules"`, `"names":{"by":{"en":7}},"rules"`, 1), `names.by.en: wants a string, has a number`},
		"a bad event":           {strings.Replace(good, `"rules"`, `"events":[{"type":"tyre.scanned","fields":{"tread":"num"}}],"rules"`, 1), `types[0].type: not of the form x_subject.happened: "tyre.scanned"`},
		"an event with no kind": {strings.Replace(good, `"rules"`, `"events":[{"type":"x_h.scanned","fields":{"tread":"size"}}],"rules"`, 1), `events[0].fields.tread: "size" is no kind`},
		"the faults of the head and of rules": {strings.Replace(head("1", "p", "moon", "2026.1", "CN"), `"fields":["kind"]`, `"fields":["kind"],"colour":1`, 1),
			"layer: \"moon\" is no layer\nrules[0].colour: unknown member"},
		"a head that is faulty hides what rules need of it": {strings.Replace(head("7.5", "p", "house", "2026.1", "CN"), `"D"}]`, `"X"}]`, 1), "format: wants a whole number, has 7.5"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(c.pack))
			got := strings.Join(faults(err), "\n")
			for _, want := range strings.Split(c.want, "\n") {
				if !strings.Contains(got, want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			}
		})
	}
	if _, err := compliance.ReadPack([]byte(good)); err != nil {
		t.Error(err)
	}
}

func TestAnUnknownKindIsTyped(t *testing.T) {
	_, err := compliance.ReadPack([]byte(packOf(`"id":"WR-01","kind":"oracle"`)))
	kind, ok := errors.AsType[*compliance.KindError](err)
	if !ok || kind.Rule != "WR-01" || kind.Kind != "oracle" || !strings.Contains(kind.Error(), "oracle") {
		t.Errorf("%v", err)
	}
	if _, err = compliance.ReadPack([]byte(packOf(`"id":7,"kind":"oracle"`))); err == nil {
		t.Error("an id that is a number was taken")
	}
}

func TestVersionsOfARuleMayFollowEachOther(t *testing.T) {
	p := packOf(
		`"id":"R","kind":"require","on":"order.opened","fields":["kind"],"valid":{"to":"2026-04-30"}`,
		`"id":"R","kind":"require","on":"order.opened","fields":["order_no"],"valid":{"from":"2026-05-01"}`)
	pack, err := compliance.ReadPack([]byte(p))
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Compile(pack)
	if err != nil {
		t.Fatal(err)
	}
	h := world{}.history(t, "a 2026-04-30 order.opened order_no=7\nb 2026-05-01 order.opened order_no=8")
	if got, want := judge(t, rs, h, "23:00"), "a R violated missing_field [kind]\nb R satisfied"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if ids := rs.IDs(); len(ids) != 1 || ids[0] != "R" {
		t.Errorf("ids %v", ids)
	}
	if r, ok := rs.Rule("R"); !ok || r.Valid.To.IsZero() {
		t.Errorf("the first version: %v %v", r, ok)
	}
	if _, ok := rs.Rule("Q"); ok {
		t.Error("a rule that is not there")
	}
}

func TestCompileJoinsPacks(t *testing.T) {
	read := func(document string, with ...*compliance.Pack) *compliance.Pack {
		p, err := compliance.ReadPack([]byte(document), with...)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	first := read(packOf(`"id":"A","kind":"require","on":"order.opened","fields":["kind"]`))
	second := read(`{"format":1,"id":"own","layer":"house","version":"2026.2","jurisdiction":"CN","extends":["test"],"events":[{"type":"x_house.tyre_scanned","subject":"order_id",
 "fields":{"tread":"num"},"attribute":true}],
 "rules":[{"id":"x-tyre","kind":"require","on":"x_house.tyre_scanned","must":{"field":"tread","ge":"1.6"},"source":[{"doc":"D"}],"texts":{"en":"Enough tread"}}]}`, first)
	rs, err := compliance.Compile(first, second)
	if err != nil {
		t.Fatal(err)
	}
	w := world{vocab: rs.Vocabulary()}
	if got := judge(t, rs, w.history(t, "a 09:00 x_house.tyre_scanned tread=1.5"), "10:00"); got != "a x-tyre violated wrong_value [tread]" {
		t.Error(got)
	}
	if _, err := compliance.Compile(first, first); len(faults(err)) != 1 {
		t.Errorf("a pack twice: %v", faults(err))
	}
	_, err = compliance.Compile(&compliance.Pack{})
	if len(faults(err)) != 5 {
		t.Errorf("an empty pack: %v", faults(err))
	}
	_, err = compliance.Compile(&compliance.Pack{Format: 1, ID: "p", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Rules: []compliance.Rule{{
		ID: "R", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.opened"}}, Must: &compliance.Condition{}}}}})
	if got := strings.Join(faults(err), "\n"); !strings.Contains(got, "p.rules[0].must: an empty condition") {
		t.Errorf("an empty condition written in Go: %s", got)
	}
	_, err = compliance.Compile(&compliance.Pack{Format: 1, ID: "p", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Rules: []compliance.Rule{{ID: "R"}}})
	if got := strings.Join(faults(err), "\n"); !strings.Contains(got, "p.rules[0].kind: must be given") {
		t.Errorf("a rule without logic: %s", got)
	}
}

func FuzzReadPack(f *testing.F) {
	data, err := os.ReadFile("packs/house-default.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(packOf(authorisedFirst)))
	f.Add([]byte(packOf(threeLevels)))
	f.Add([]byte(packOf(slices.Clone(everyKind)...)))
	f.Add([]byte(packOf(`"kind":"require","on":{"fact":"role_held"},"must":{"field":"person.skills","has_all":{"param":"needed","keys":["role"]}},
	 "params":{"needed":{"type":"table","default":{"technician":["brakes"]}}}`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := compliance.ReadPack(data)
		if err != nil {
			if len(faults(err)) == 0 {
				t.Error("an error without a fault")
			}
			return
		}
		rs, err := compliance.Config{Functions: functionsOf(p)}.Compile(p)
		if err != nil {
			t.Fatalf("read, but not compiled: %v", err)
		}
		var r compliance.Report
		rs.Judge(world{vocab: rs.Vocabulary()}.history(t, badOrder), at(t, "23:00"), &r)
		for _, finding := range r.All() {
			if !finding.Status.Valid() || rs.Text(finding) == "" {
				t.Errorf("%v", finding)
			}
		}
	})
}
