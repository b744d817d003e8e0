package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/pricing"
)

// What stands on the settlement list.
var (
	sheetTitle     = phrase{"机动车维修结算清单", "機動車維修結算清單", "SETTLEMENT LIST OF VEHICLE REPAIR"}
	sheetShop      = phrase{"承修方", "承修方", "Repairer"}
	sheetCustomer  = phrase{"托修方", "托修方", "Customer"}
	sheetVehicle   = phrase{"车辆", "車輛", "Vehicle"}
	sheetOdometer  = phrase{"行驶里程", "行駛里程", "Odometer"}
	sheetNumber    = phrase{"结算单号", "結算單號", "Settlement no."}
	sheetOrder     = phrase{"工单号", "工單號", "Repair order"}
	sheetReceived  = phrase{"进厂时间", "進廠時間", "Received"}
	sheetSettled   = phrase{"结算时间", "結算時間", "Settled"}
	sheetReworkOf  = phrase{"返修自", "返修自", "Rework of"}
	sheetCert      = phrase{"合格证号", "合格證號", "Certificate"}
	sheetLabour    = phrase{"一、工时", "一、工時", "1. Labour"}
	sheetMaterial  = phrase{"二、材料", "二、材料", "2. Material"}
	sheetClasses   = phrase{"三、费用分类（含税）", "三、費用分類（含稅）", "3. Fees by class (tax included)"}
	sheetTotals    = phrase{"四、合计", "四、合計", "4. Total"}
	sheetPromises  = phrase{"五、旧件与质量保证", "五、舊件與品質保證", "5. Old parts and guarantee"}
	sheetNothing   = phrase{"（无）", "（無）", "(none)"}
	headOperation  = phrase{"项目", "項目", "Operation"}
	headPart       = phrase{"配件", "配件", "Part"}
	headClass      = phrase{"类别", "類別", "Class"}
	headHours      = phrase{"工时", "工時", "Hours"}
	headRate       = phrase{"工时单价", "工時單價", "Rate"}
	headQuantity   = phrase{"数量", "數量", "Qty"}
	headPrice      = phrase{"单价", "單價", "Price"}
	headNet        = phrase{"金额", "金額", "Net"}
	headTax        = phrase{"税额", "稅額", "Tax"}
	headAmount     = phrase{"含税金额", "含稅金額", "Amount"}
	headPayer      = phrase{"付款方", "付款方", "Payer"}
	sheetSubtotal  = phrase{"小计", "小計", "Subtotal"}
	sheetNet       = phrase{"不含税金额", "不含稅金額", "Without tax"}
	sheetTax       = phrase{"增值税 %s%%", "增值稅 %s%%", "VAT %s %%"}
	sheetTotal     = phrase{"总计", "總計", "Total"}
	sheetCapitals  = phrase{"客户应付人民币（大写）", "客戶應付人民幣（大寫）", "The customer pays, in capitals"}
	sheetCharge    = phrase{"由%s支付", "由%s支付", "Paid by: %s"}
	sheetPaid      = phrase{"已付", "已付", "Received"}
	sheetUnpaid    = phrase{"未付", "未付", "Outstanding"}
	sheetOldPart   = phrase{"旧件：%s，%s", "舊件：%s，%s", "Old part: %s, %s"}
	sheetGuarantee = phrase{"质量保证期：自交车之日起行驶 %s 公里或 %d 日，以先达到者为准。",
		"品質保證期：自交車之日起行駛 %s 公里或 %d 日，以先達到者為準。",
		"Guarantee: %s km or %d days from delivery, whichever comes first."}
)

var payerNames = map[pricing.PayerKind]phrase{
	pricing.PayerCustomer: {"客户", "客戶", "customer"},
	pricing.PayerMaker:    {"厂家", "廠家", "manufacturer"},
	pricing.PayerExtended: {"延保", "延保", "extended warranty"},
	pricing.PayerInsurer:  {"保险公司", "保險公司", "insurer"},
	pricing.PayerGoodwill: {"善意索赔", "善意索賠", "goodwill"},
	pricing.PayerInternal: {"本店", "本店", "repairer"},
	pricing.PayerSupplier: {"供应商", "供應商", "supplier"},
}

var oldPartNames = map[aftersales.OldPart]phrase{
	aftersales.OldPartReturned: {"交还客户", "交還客戶", "handed to the customer"},
	aftersales.OldPartDisposed: {"按客户意愿由本店处置", "按客戶意願由本店處置", "disposed of as the customer wishes"},
	aftersales.OldPartToMaker:  {"寄回厂家", "寄回廠家", "sent to the manufacturer"},
}

// sheet writes the settlement list (结算清单) of one order.
type sheet struct {
	tongue tongue
	zone   *time.Location
	order  aftersales.Order
	rules  pricing.Rules
}

// lines gives the whole sheet; an order that is not settled has none.
func (s *sheet) lines() ([]string, error) {
	if s.order.Settlement == nil {
		return nil, fmt.Errorf("order %s is not settled", s.order.ID)
	}
	bar := strings.Repeat("=", columns)
	out := []string{bar, centred(sheetTitle.in(s.tongue), columns), bar}
	out = append(out, s.head()...)
	labour, err := s.items(sheetLabour, true)
	if err != nil {
		return nil, err
	}
	material, err := s.items(sheetMaterial, false)
	if err != nil {
		return nil, err
	}
	classes, err := s.classes()
	if err != nil {
		return nil, err
	}
	totals, err := s.totals()
	if err != nil {
		return nil, err
	}
	for _, part := range [][]string{labour, material, classes, totals, s.promises()} {
		out = append(append(out, ""), part...)
	}
	return append(out, bar), nil
}

func (s *sheet) head() []string {
	o, t := s.order, s.tongue
	settled, _ := o.Settlement.At.Instant()
	opened, _ := o.Opened.Instant()
	km := ""
	if o.OdometerKM != nil {
		km = grouped(*o.OdometerKM, t) + " km"
	}
	pairs := [][2]string{
		{sheetShop.in(t), string(o.Store)}, {sheetNumber.in(t), string(o.Settlement.ID)},
		{sheetCustomer.in(t), string(o.Customer)}, {sheetOrder.in(t), o.Number},
		{sheetVehicle.in(t), string(o.Vehicle)}, {sheetReceived.in(t), opened.In(s.zone).Format("2006-01-02 15:04")},
		{sheetOdometer.in(t), km}, {sheetSettled.in(t), settled.In(s.zone).Format("2006-01-02 15:04")},
		{sheetCert.in(t), o.Certificate}, {sheetReworkOf.in(t), string(o.ReworkOf)},
	}
	if o.ReworkOf == "" {
		pairs[len(pairs)-1] = [2]string{}
	}
	tab := table{sides: []align{left, left, left, left}}
	for pair := range slices.Chunk(pairs, 2) {
		tab.add(pair[0][0], padRight(pair[0][1], 30), pair[1][0], pair[1][1])
	}
	return tab.lines()
}

// items lists the lines of labour, or those of material, with their sum.
func (s *sheet) items(title phrase, labour bool) ([]string, error) {
	t := s.tongue
	what, many, each := headPart, headQuantity, headPrice
	if labour {
		what, many, each = headOperation, headHours, headRate
	}
	tab := table{sides: []align{right, left, left, right, right, right, right, right, left}, least: []int{2, 28, 10, 5, 8, 8, 7, 8, 8}}
	tab.add("", what.in(t), headClass.in(t), many.in(t), each.in(t), headNet.in(t), headTax.in(t), headAmount.in(t), headPayer.in(t))
	tab.rule()
	var nets, taxes, amounts []pricing.Money
	for _, line := range s.order.Settlement.Lines {
		if (line.Kind == string(pricing.KindLabour)) != labour {
			continue
		}
		net, err := line.Amount.Sub(line.Tax)
		if err != nil {
			return nil, err
		}
		nets, taxes, amounts = append(nets, net), append(taxes, line.Tax), append(amounts, line.Amount)
		tab.add(strconv.Itoa(len(nets)), s.nameOf(line), line.FeeClass.Display(t.tag()), line.Quantity.String(),
			inFull(line.UnitPrice), inFull(net), inFull(line.Tax), inFull(line.Amount), payerOf(line).in(t))
	}
	if len(nets) == 0 {
		return []string{title.in(t) + sheetNothing.in(t)}, nil
	}
	sums, err := sumAll(s.rules.Currency, nets, taxes, amounts)
	if err != nil {
		return nil, err
	}
	tab.rule()
	tab.add("", sheetSubtotal.in(t), "", "", "", inFull(sums[0]), inFull(sums[1]), inFull(sums[2]), "")
	return append([]string{title.in(t)}, tab.lines()...), nil
}

// nameOf names a line in the language of the sheet if the catalogue of the shop knows it, else as it was written down.
func (s *sheet) nameOf(line aftersales.Line) string {
	code := ""
	for _, j := range s.order.Jobs {
		if line.Part == "" && j.ID == line.Job {
			code = j.Operation
		}
	}
	for _, p := range s.order.Parts {
		if p.ID == line.Part {
			code = p.Number
		}
	}
	if name, ok := catalogue[code]; ok {
		return name.in(s.tongue)
	}
	return line.Description
}

func payerOf(line aftersales.Line) phrase {
	if line.Payer == "" {
		return payerNames[pricing.PayerCustomer]
	}
	return payerNames[pricing.PayerKind(line.Payer)]
}

// classes sums the settlement by the six fee classes.
func (s *sheet) classes() ([]string, error) {
	byClass := map[pricing.Class][]pricing.Money{}
	for _, line := range s.order.Settlement.Lines {
		byClass[line.FeeClass] = append(byClass[line.FeeClass], line.Amount)
	}
	tab := table{}
	var names, sums []string
	for _, class := range pricing.Classes() {
		sum, err := pricing.SumMoney(s.rules.Currency, byClass[class]...)
		if err != nil {
			return nil, err
		}
		tab.sides = append(tab.sides, right)
		names, sums = append(names, padLeft(class.Display(s.tongue.tag()), 14)), append(sums, inFull(sum))
	}
	tab.add(names...)
	tab.add(sums...)
	return append([]string{sheetClasses.in(s.tongue)}, tab.lines()...), nil
}

func (s *sheet) totals() ([]string, error) {
	t, bill := s.tongue, s.order.Settlement
	net, err := bill.Total.Sub(bill.Tax)
	if err != nil {
		return nil, err
	}
	customer, _ := s.order.Account("")
	capitals, err := orNothing(bill.CustomerCharge, s.rules.Currency).Capitals(pricing.Zheng)
	if err != nil {
		return nil, err
	}
	tab := table{sides: []align{left, right}}
	tab.add(sheetNet.in(t), display(net, t))
	for _, tax := range s.rules.Taxes {
		tab.add(sheetTax.in(t, tax.Rate), display(bill.Tax, t))
	}
	tab.add(sheetTotal.in(t), display(bill.Total, t))
	tab.rule()
	charges, err := s.charges()
	if err != nil {
		return nil, err
	}
	for _, c := range charges {
		tab.add(sheetCharge.in(t, payerNames[c.payer].in(t)), display(c.amount, t))
	}
	tab.add(sheetPaid.in(t), display(orNothing(customer.Paid, s.rules.Currency), t))
	tab.add(sheetUnpaid.in(t), display(orNothing(customer.Open, s.rules.Currency), t))
	out := append([]string{sheetTotals.in(t)}, tab.lines()...)
	return append(out, sheetCapitals.in(t)+"  "+capitals), nil
}

// charge is what one payer bears of a settlement.
type charge struct {
	payer  pricing.PayerKind
	amount pricing.Money
}

// charges splits a settlement by payer; the customer comes first, even with nothing to pay.
func (s *sheet) charges() ([]charge, error) {
	byPayer := map[pricing.PayerKind][]pricing.Money{pricing.PayerCustomer: nil}
	for _, line := range s.order.Settlement.Lines {
		payer := pricing.PayerKind(line.Payer)
		if payer == "" {
			payer = pricing.PayerCustomer
		}
		byPayer[payer] = append(byPayer[payer], line.Amount)
	}
	var out []charge
	for _, payer := range pricing.PayerKinds() {
		amounts, ok := byPayer[payer]
		if !ok {
			continue
		}
		sum, err := pricing.SumMoney(s.rules.Currency, amounts...)
		if err != nil {
			return nil, err
		}
		out = append(out, charge{payer, sum})
	}
	return out, nil
}

func (s *sheet) promises() []string {
	t := s.tongue
	out := []string{sheetPromises.in(t)}
	for _, p := range s.order.Parts {
		if p.OldPart != "" && p.Used.Sign() > 0 {
			out = append(out, sheetOldPart.in(t, nameOfCode(p.Number, p.Name, t), oldPartNames[p.OldPart].in(t)))
		}
	}
	if a := s.order.Authorisation; a != nil && a.GuaranteeDays > 0 {
		out = append(out, sheetGuarantee.in(t, grouped(a.GuaranteeKM, t), a.GuaranteeDays))
	}
	return out
}

func nameOfCode(code, otherwise string, t tongue) string {
	if name, ok := catalogue[code]; ok {
		return name.in(t)
	}
	return otherwise
}

func orNothing(m pricing.Money, c pricing.Currency) pricing.Money {
	if m.Currency() != "" {
		return m
	}
	zero, _ := pricing.MinorUnits(0, c)
	return zero
}

// withDigits gives an amount at least the digits of its currency.
func withDigits(m pricing.Money) pricing.Money {
	if least := m.Currency().Digits(); m.Digits() < least {
		return m.Round(least, pricing.HalfUp)
	}
	return m
}

func inFull(m pricing.Money) string { return withDigits(m).Amount() }

func display(m pricing.Money, t tongue) string { return withDigits(m).Display(t.tag()) }

func sumAll(c pricing.Currency, columns ...[]pricing.Money) ([]pricing.Money, error) {
	out := make([]pricing.Money, len(columns))
	for i, column := range columns {
		var err error
		if out[i], err = pricing.SumMoney(c, column...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// grouped writes a whole number in the way of the language.
func grouped(n int64, t tongue) string {
	q, err := pricing.ParseQuantity(strconv.FormatInt(n, 10))
	if err != nil {
		return strconv.FormatInt(n, 10)
	}
	return q.Display(t.tag())
}
