package pricing

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.com/servicelane/internal/fault"
)

// CardChange is one difference between two editions of a rate card.
type CardChange struct {
	// List is the list of the card, such as "operations", or "" for the card itself.
	List string `json:"list,omitempty"`
	// Entry names the entry by what tells it apart in its list, as in "BRK-01" or "maker mechanics".
	Entry string `json:"entry,omitempty"`
	// Field is what differs in the entry, as in "quotas suv hours"; "" if the whole entry is new or gone.
	Field string `json:"field,omitempty"`
	// Old and New are the two values; "" where there is none.
	Old string `json:"old,omitempty"`
	New string `json:"new,omitempty"`
}

// DiffCards lists the differences between two cards, entry by entry: an entry that has moved within its list is no
// difference. The changes stand in the order of the new card; what is gone stands last in its list.
func DiffCards(before, after Card) ([]CardChange, error) {
	a, err := flatten(before)
	if err != nil {
		return nil, err
	}
	b, err := flatten(after)
	if err != nil {
		return nil, err
	}
	var out []CardChange
	for _, leaf := range b.leaves {
		if old := a.values[leaf.key()]; old != leaf.value {
			out = addChange(out, leaf, old, leaf.value, a)
		}
	}
	for _, leaf := range a.leaves {
		if _, ok := b.values[leaf.key()]; !ok {
			out = addChange(out, leaf, leaf.value, "", b)
		}
	}
	slices.SortStableFunc(out, func(x, y CardChange) int {
		return slices.Index(cardLists, x.List) - slices.Index(cardLists, y.List)
	})
	return out, nil
}

// addChange adds a change; an entry that the other card does not have at all is one change.
func addChange(out []CardChange, l leaf, before, after string, other *flat) []CardChange {
	c := CardChange{l.list, l.entry, l.field, before, after}
	if l.entry != "" && !other.entries[l.list+"\x00"+l.entry] {
		c.Field = ""
		if k := len(out) - 1; k >= 0 && out[k].List == c.List && out[k].Entry == c.Entry && out[k].Field == "" {
			out[k].Old, out[k].New = joined(out[k].Old, l.field, before), joined(out[k].New, l.field, after)
			return out
		}
		c.Old, c.New = joined("", l.field, before), joined("", l.field, after)
	}
	return append(out, c)
}

func joined(sum, field, value string) string {
	if value == "" {
		return sum
	}
	if sum != "" {
		sum += ", "
	}
	return sum + field + " " + value
}

// flat is a card as plain values.
type flat struct {
	leaves  []leaf
	values  map[string]string
	entries map[string]bool
}

type leaf struct{ list, entry, field, value string }

func (l leaf) key() string { return l.list + "\x00" + l.entry + "\x00" + l.field }

// flatten takes a card apart by way of its JSON.
func flatten(c Card) (*flat, error) {
	data, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, err
	}
	f := &flat{values: map[string]string{}, entries: map[string]bool{}}
	for _, name := range cardLists {
		f.list(name, tree)
	}
	return f, nil
}

// cardLists are the parts of a card in the order in which changes are told; "" is the card itself.
var cardLists = []string{"", "rules", "operations", "rates", "rate_bands", "surcharges", "minimums", "parts", "markups", "kits", "menus", "distances"}

func (f *flat) list(name string, tree map[string]any) {
	if name == "" {
		for _, field := range sortedKeys(tree) {
			if !slices.Contains(cardLists, field) {
				f.walk("", "", field, tree[field])
			}
		}
		return
	}
	entries, ok := tree[name].([]any)
	if !ok {
		f.walk(name, "", "", tree[name])
		return
	}
	for _, e := range entries {
		entry := identity(e)
		for f.entries[name+"\x00"+entry] {
			entry += "'" // the same thing twice
		}
		f.entries[name+"\x00"+entry] = true
		f.walk(name, entry, "", e)
	}
}

func (f *flat) walk(list, entry, field string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range sortedKeys(v) {
			f.walk(list, entry, strings.TrimSpace(field+" "+k), v[k])
		}
	case []any:
		seen := map[string]bool{}
		for _, e := range v {
			id := identity(e)
			for seen[id] {
				id += "'"
			}
			seen[id] = true
			if text, ok := e.(string); ok {
				f.leaf(leaf{list, entry, strings.TrimSpace(field + " " + id), text})
				continue
			}
			f.walk(list, entry, strings.TrimSpace(field+" "+id), e)
		}
	case nil:
	case string:
		f.leaf(leaf{list, entry, field, v})
	default:
		text, _ := json.Marshal(v)
		f.leaf(leaf{list, entry, field, string(text)})
	}
}

func (f *flat) leaf(l leaf) {
	f.leaves = append(f.leaves, l)
	f.values[l.key()] = l.value
}

// identity names an entry of a list by what tells it apart from the others.
func identity(e any) string {
	if text, ok := e.(string); ok {
		return text
	}
	m, ok := e.(map[string]any)
	if !ok {
		return ""
	}
	var parts []string
	names := []string{"kind", "payer", "shop", "trade", "grade", "category", "origin", "scheme", "class", "model",
		"variant", "from_year", "to_year", "when", "with", "from", "role", "doc", "clause"}
	for _, own := range []string{"code", "number", "id"} {
		if _, ok := m[own]; ok {
			names = []string{own}
		}
	}
	for _, k := range names {
		switch v := m[k].(type) {
		case string:
			parts = append(parts, v)
		case float64:
			text, _ := json.Marshal(v)
			parts = append(parts, string(text))
		}
	}
	if valid, ok := m["valid"].(map[string]any); ok && m["code"] == nil {
		from, _ := valid["from"].(string)
		to, _ := valid["to"].(string)
		parts = append(parts, from+"/"+to)
	}
	return strings.Join(parts, " ")
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Display tells the change in words, in Chinese or English.
func (c CardChange) Display(tag language.Tag) string {
	in := langOf(tag)
	what := strings.TrimSpace(listNames[c.List][in] + " " + c.Entry)
	if c.Field != "" {
		what += " " + fieldNamed(c.Field, in)
	}
	words := changeWords[in]
	switch {
	case c.Old == "":
		return words[0] + what + words[1] + c.New
	case c.New == "":
		return words[2] + what + words[1] + c.Old
	}
	return what + words[1] + c.Old + words[3] + c.New
}

// changeWords are: new, the colon, gone, changed to.
var changeWords = [langs][4]string{
	zhHans:  {"新增 ", "：", "取消 ", " 改为 "},
	zhHant:  {"新增 ", "：", "取消 ", " 改為 "},
	english: {"new: ", ": ", "gone: ", " becomes "},
}

// listNames names the lists of a card.
var listNames = map[string][langs]string{
	"":           {"价目表", "價目表", "card"},
	"rules":      {"计价规则", "計價規則", "rules"},
	"operations": {"工时项目", "工時項目", "operation"},
	"rates":      {"工时单价", "工時單價", "labour rate"},
	"rate_bands": {"单价区间", "單價區間", "rate bands"},
	"surcharges": {"加收", "加收", "surcharge"},
	"minimums":   {"最低收费", "最低收費", "least charge"},
	"parts":      {"配件", "配件", "part"},
	"markups":    {"加价率", "加價率", "markup"},
	"kits":       {"配件套装", "配件套裝", "kit"},
	"menus":      {"套餐", "套餐", "menu"},
	"distances":  {"按里程收费", "按里程收費", "distance price"},
}

// fieldNames names the last word of a field, where it has a name.
var fieldNames = map[string][langs]string{
	"hours":    {"工时", "工時", "hours"},
	"price":    {"价格", "價格", "price"},
	"rate":     {"费率", "費率", "rate"},
	"percent":  {"百分比", "百分比", "percent"},
	"amount":   {"金额", "金額", "amount"},
	"name":     {"名称", "名稱", "name"},
	"core":     {"旧件押金", "舊件押金", "deposit"},
	"base":     {"起步价", "起步價", "base price"},
	"from":     {"起", "起", "from"},
	"to":       {"止", "止", "to"},
	"version":  {"版本", "版本", "version"},
	"currency": {"币种", "幣種", "currency"},
}

func fieldNamed(field string, in lang) string {
	words := strings.Split(field, " ")
	last := len(words) - 1
	if names, ok := fieldNames[words[last]]; ok {
		words[last] = names[in]
	}
	return strings.Join(words, " ")
}

// Effect is what a change of rules does to an order.
type Effect struct {
	// Index is the place of the order, ID its [Order.ID].
	Index int    `json:"index"`
	ID    string `json:"id,omitempty"`
	// Before and After are the totals; the zero Money where the order cannot be priced any more, or could not before.
	Before Money `json:"before"`
	After  Money `json:"after"`
	// Err tells why it cannot be priced now.
	Err error `json:"-"`
}

// Effects prices orders, open estimates for example, by two sets of rules and lists those that come out differently: in
// their total, or in any line.
func Effects(orders []Order, before, after Rules) []Effect {
	var out []Effect
	for i := range orders {
		old, errOld := Price(orders[i], before)
		fresh, errNew := Price(orders[i], after)
		if errOld != nil && errNew != nil {
			continue
		}
		if errOld == nil && errNew == nil && sameAmounts(old, fresh) {
			continue
		}
		e := Effect{Index: i, ID: orders[i].ID, Err: errNew}
		if errOld == nil {
			e.Before = old.Total()
		}
		if errNew == nil {
			e.After = fresh.Total()
		}
		out = append(out, e)
	}
	return out
}

func sameAmounts(a, b Result) bool {
	if a.Len() != b.Len() || !a.Total().Equal(b.Total()) {
		return false
	}
	for i, l := range a.Lines() {
		m := b.Line(i)
		if !l.Gross.Equal(m.Gross) || !l.Net.Equal(m.Net) || !l.Tax.Equal(m.Tax) {
			return false
		}
	}
	return true
}

// String tells the effect in one line.
func (e Effect) String() string {
	if e.Err != nil {
		return fault.Index("orders", e.Index) + ": " + e.Err.Error()
	}
	return fault.Index("orders", e.Index) + ": " + e.Before.show() + " becomes " + e.After.show()
}
