package pricing

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// Explain tells in words why an amount is what it is, one step a line: in Chinese (simplified or traditional script, by
// the tag) or English. The path is that of [Result.Derivation], as is the error. Steps that change nothing are left out; of
// an amount that is another one unchanged, such as the total of a single line, it tells that one's.
func (res Result) Explain(path string, tag language.Tag) (string, error) {
	steps, err := res.Derivation(path)
	if err != nil {
		return "", err
	}
	told, from := telling(steps)
	switch {
	case len(told) == 0 && from != "":
		return res.Explain(from, tag)
	case len(told) == 0:
		return steps[len(steps)-1].Result.String(), nil
	}
	in := langOf(tag)
	var b strings.Builder
	for i := range told {
		if i > 0 {
			b.WriteByte('\n')
		}
		told[i].tell(&b, in)
	}
	return b.String(), nil
}

// telling gives the steps that change something; if there are none, the path of the amount that was taken over.
func telling(steps []Step) (told []Step, from string) {
	for i := range steps {
		s := &steps[i]
		first := s.Op == StepSum && s.Left.IsZero() && len(told) == 0
		switch {
		case s.Op != StepSum && s.Op != StepLess, !s.Right.IsZero() && !first:
			told = append(told, *s)
		case !s.Right.IsZero():
			from = s.Path
		case from == "" && !s.Left.IsZero():
			from = s.leftPath()
		}
	}
	return told, from
}

// leftPath is the path of Left, of a step that adds to an amount of a line or takes off it.
func (s *Step) leftPath() string {
	switch line, right, _ := strings.Cut(s.Path, "."); {
	case right == string(OfDiscount):
		return line + "." + string(OfGross)
	case s.Of == OfTotal:
		return line + "." + string(OfNet)
	default:
		return line + "." + string(OfTotal)
	}
}

// Display tells the step in Chinese or English, as [Result.Explain] does.
func (s Step) Display(tag language.Tag) string {
	var b strings.Builder
	s.tell(&b, langOf(tag))
	return b.String()
}

func (s *Step) tell(b *strings.Builder, in lang) {
	name, spaced := "", ""
	if s.Ref != nil {
		name = cmp.Or(s.Ref.Name, s.Ref.ID)
		spaced = name + " "
	}
	text, right := stepTexts[s.Op][in], s.Right
	if right.Sign() < 0 {
		if flipped := signs.Replace(text); flipped != text {
			text, right = flipped, neg(right)
		}
	}
	strings.NewReplacer("{l}", brief(s.Left), "{r}", brief(right), "{x}", brief(s.Result), "{name} ", spaced, "{name}", name,
		"{mode}", modeNames[s.Rounding.mode()][in], "{rule}", ruleNames[s.Remainder.rule()][in]).
		WriteString(b, text)
	if s.Ref != nil {
		s.Ref.tell(b, in)
	}
}

// signs turns the sign before a number that is negative.
var signs = strings.NewReplacer("+ {r}", "− {r}", "− {r}", "+ {r}")

// brief writes a number without the zeros that only a multiplication has left behind the second digit after the point.
func brief(n Number) string {
	text := n.String()
	for end := len(text); n.scale > 2 && text[end-1] == '0'; n.scale-- {
		end--
		text = text[:end]
	}
	return text
}

// tell cites the entry: card, place in it, validity, sources.
func (r *Ref) tell(b *strings.Builder, in lang) {
	words := [langs][4]string{
		zhHans:  {"（", "有效期 ", "依据 ", "）"},
		zhHant:  {"（", "有效期 ", "依據 ", "）"},
		english: {" (", "valid ", "by ", ")"},
	}[in]
	var parts []string
	if r.Entry != "" {
		card := r.ID
		if r.Version != "" {
			card += " " + r.Version
		}
		parts = append(parts, card+" "+r.Entry)
	}
	if r.Valid != (cal.Span{}) {
		parts = append(parts, words[1]+r.Valid.String())
	}
	if len(r.Sources) > 0 {
		parts = append(parts, words[2]+cite.List(r.Sources))
	}
	if len(parts) == 0 {
		return
	}
	between := "，"
	if in == english {
		between = ", "
	}
	b.WriteString(words[0] + strings.Join(parts, between) + words[3])
}

// stepTexts tells each kind of step: {l}, {r} and {x} are its numbers, {name} is what it cites.
var stepTexts = map[StepOp][langs]string{
	StepTime:       {"{l} 工时 × 单价 {r} = {x}", "{l} 工時 × 單價 {r} = {x}", "{l} h × rate {r} = {x}"},
	StepPieces:     {"数量 {l} × 单价 {r} = {x}", "數量 {l} × 單價 {r} = {x}", "{l} × price {r} = {x}"},
	StepPart:       {"{l} 的承担比例 {r}% = {x}", "{l} 的承擔比例 {r}% = {x}", "share of {r} % of {l} = {x}"},
	StepRound:      {"{mode}：{l} → {x}", "{mode}：{l} → {x}", "{mode}: {l} → {x}"},
	StepPlace:      {"合计取整后分摊（{rule}）：{l} → {x}", "合計取整後分攤（{rule}）：{l} → {x}", "part of a rounded sum ({rule}): {l} → {x}"},
	StepTax:        {"{name} 税率 {r}% × {l} = {x}", "{name} 稅率 {r}% × {l} = {x}", "{name} {r} % of {l} = {x}"},
	StepInclude:    {"含税 {l}，其中税额 {l} − {l} ÷ {r} = {x}", "含稅 {l}，其中稅額 {l} − {l} ÷ {r} = {x}", "{l} contains tax: {l} − {l} ÷ {r} = {x}"},
	StepContained:  {"其中 {name} {r}%（计税金额 {l}）：{x}", "其中 {name} {r}%（計稅金額 {l}）：{x}", "of it {name} {r} % (on {l}): {x}"},
	StepDiscount:   {"折扣 {name} {r}% × {l} = {x}", "折扣 {name} {r}% × {l} = {x}", "discount {name} {r} % of {l} = {x}"},
	StepTakeOff:    {"优惠 {name} 共 {r}，{l} 分摊 {x}", "優惠 {name} 共 {r}，{l} 分攤 {x}", "discount {name} of {r} in all: off {l} = {x}"},
	StepCash:       {"按现金最小单位 {r} 取整（{mode}）：{l} → {x}", "按現金最小單位 {r} 取整（{mode}）：{l} → {x}", "to a payable step of {r} ({mode}): {l} → {x}"},
	StepAtMost:     {"封顶 {r}：{l} → {x}", "封頂 {r}：{l} → {x}", "at most {r}: {l} → {x}"},
	StepAtLeast:    {"最低收费 {r}：{l} → {x}", "最低收費 {r}：{l} → {x}", "at least {r}: {l} → {x}"},
	StepQuota:      {"工时定额 {x}", "工時定額 {x}", "flat-rate hours {x}"},
	StepJobPrice:   {"项目工时费 {x}", "項目工時費 {x}", "price of the job {x}"},
	StepRate:       {"工时单价 {x}", "工時單價 {x}", "labour rate {x}"},
	StepListPrice:  {"配件公示价 {x}", "配件公示價 {x}", "published price {x}"},
	StepPercentOn:  {"加收 {l} 的 {r}%，至 {x}", "加收 {l} 的 {r}%，至 {x}", "plus {r} % of {l}, to {x}"},
	StepHoursOn:    {"{l} 加 {r} 工时 = {x}", "{l} 加 {r} 工時 = {x}", "{l} + {r} h = {x}"},
	StepAmountOn:   {"{l} 加收 {r} = {x}", "{l} 加收 {r} = {x}", "{l} + {r} = {x}"},
	StepOverlap:    {"重复作业扣除：{l} − {r} 工时 = {x}", "重複作業扣除：{l} − {r} 工時 = {x}", "shared work: {l} − {r} h = {x}"},
	StepIncluded:   {"已含在其他项目中：{l} 工时 → {x}", "已含在其他項目中：{l} 工時 → {x}", "part of another operation: {l} h → {x}"},
	StepMarkup:     {"进价 {l} 加价 {r}% = {x}", "進價 {l} 加價 {r}% = {x}", "cost {l} + {r} % = {x}"},
	StepBand:       {"单价 {l} 按区间调整 {r}% = {x}", "單價 {l} 按區間調整 {r}% = {x}", "rate {l} changed by {r} % in its band = {x}"},
	StepBase:       {"起步价 {x}", "起步價 {x}", "base price {x}"},
	StepDistance:   {"{l} 公里 × {r} = {x}", "{l} 公里 × {r} = {x}", "{l} km × {r} = {x}"},
	StepSupplied:   {"客户自带配件 {l} 件，不计价", "客戶自帶配件 {l} 件，不計價", "{l} brought by the customer, not charged"},
	StepHours:      {"定额工时 {l}，实际工时 {r}，计费工时 {x}", "定額工時 {l}，實際工時 {r}，計費工時 {x}", "flat-rate {l} h, clocked {r} h, charged {x} h"},
	StepMenu:       {"套餐价 {r} 中按单价 {l} 分摊 {x}", "套餐價 {r} 中按單價 {l} 分攤 {x}", "of the set price {r}, by its own price {l}: {x}"},
	StepFeePercent: {"{name}：{l} × {r}% = {x}", "{name}：{l} × {r}% = {x}", "{name}: {r} % of {l} = {x}"},
	StepFeeEach:    {"{name}：{l} × {r} = {x}", "{name}：{l} × {r} = {x}", "{name}: {l} × {r} = {x}"},
	StepMoved:      {"免赔额或限额转移：{l} + {r} = {x}", "免賠額或限額轉移：{l} + {r} = {x}", "moved by deductible or limit: {l} + {r} = {x}"},
	StepSum:        {"{l} + {r} = {x}", "{l} + {r} = {x}", "{l} + {r} = {x}"},
	StepLess:       {"{l} − {r} = {x}", "{l} − {r} = {x}", "{l} − {r} = {x}"},
}

// modeNames and ruleNames are told in the order of RoundingModes and Remainders.
var modeNames = [len(modes)][langs]string{
	{"四舍五入", "四捨五入", "rounded half up"},
	{"四舍六入五成双", "四捨六入五成雙", "rounded half to even"},
	{"五舍六入", "五捨六入", "rounded half down"},
	{"进位", "進位", "rounded up"},
	{"舍去", "捨去", "cut off"},
	{"向上取整", "向上取整", "rounded to the greater"},
	{"向下取整", "向下取整", "rounded to the lesser"},
}

var ruleNames = [len(remainders)][langs]string{
	{"最大余数法", "最大餘數法", "largest remainder"},
	{"归最大份额", "歸最大份額", "largest share"},
	{"归第一份", "歸第一份", "first share"},
	{"归最后一份", "歸最後一份", "last share"},
}
