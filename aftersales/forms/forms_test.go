package forms_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

var update = flag.Bool("update", false, "write golden files anew")

// makers are the functions that make the forms.
var makers = map[forms.Kind]func(forms.Input) (forms.Form, error){
	forms.KindIntakeRequest: forms.IntakeRequest,
	forms.KindAccessoryList: forms.AccessoryList,
	forms.KindQuotation:     func(in forms.Input) (forms.Form, error) { return forms.Quotation(in, quoted()) },
	forms.KindAuthorisation: forms.Authorisation,
	forms.KindSettlement:    forms.SettlementSheet,
	forms.KindCertificate:   forms.Certificate,
	forms.KindRepairRecord:  forms.RepairRecord,
	forms.KindOldParts:      forms.OldPartList,
	forms.KindRequisition:   forms.Requisition,
	forms.KindAcceptance:    forms.Acceptance,
	forms.KindScrap: func(in forms.Input) (forms.Form, error) {
		return forms.ScrapApplication(in, ledger(), "SC-1", history.Paper{})
	},
	forms.KindInquiry: func(in forms.Input) (forms.Form, error) { return forms.InquiryRecord(in, appointment(in)) },
	forms.KindBooking: func(in forms.Input) (forms.Form, error) { return forms.BookingRecord(in, appointment(in)) },
	forms.KindComplaint: func(in forms.Input) (forms.Form, error) {
		return forms.ComplaintSheet(in, complaint(in))
	},
	forms.KindFollowUp: func(in forms.Input) (forms.Form, error) { return forms.FollowUpRecord(in, followUp(in)) },
	forms.KindLetter:   func(in forms.Input) (forms.Form, error) { return forms.CampaignLetter(in, letter()) },
}

// letter is one that went out on the day after the call.
func letter() forms.Letter {
	return forms.Letter{ID: "L-12", Campaign: "G-3", Content: "夏季空调免费检测", Place: "示例市示例路 12 号", Start: time.Date(2026, 3, 20, 9, 0, 0, 0, china),
		End: time.Date(2026, 3, 20, 17, 0, 0, 0, china), Told: at(10, 0), By: cal.MustDate(2026, 3, 6), Sent: at(16, 0), Clerk: "sun"}
}

// followUp is a call that was made after a second attempt.
func followUp(in forms.Input) aftersales.FollowUp {
	return aftersales.FollowUp{ID: "FU-1", State: aftersales.FollowUpRecorded, Kind: aftersales.FollowUpService, Seq: 1, Order: "RO-1", Assignee: "wang", Deputy: "sun",
		From: cal.MustDate(2026, 3, 7), Due: cal.MustDate(2026, 3, 11), Attempts: 1, Reached: at(15, 0), Recorded: at(15, 20), Channel: "phone",
		Topics: []string{"vehicle_use", "satisfaction", "suggestions", "x_tyres"}, Documents: []string{"authorisation", "reception_sheet", "settlement"},
		Record: "FR-77", Points: paperOf(in, "p-i1"), Issues: []aftersales.Issue{{ID: "I-1", Raised: at(15, 5), Answered: at(15, 6)}, {ID: "I-2", Raised: at(15, 8), Reported: at(16, 0)}}}
}

// ledger is one with an application to scrap.
func ledger() aftersales.Stock {
	s := aftersales.NewStock("S12", "0000-OI-05")
	s.Name = "发动机油 5W-30（升）"
	s.Lots = []aftersales.Lot{{ID: "L-7", Expires: cal.MustDate(2026, 2, 28)}}
	s.Scraps = []aftersales.Scrap{{ID: "SC-1", From: aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-03"}, Lot: "L-7", Quantity: pieces("4"), By: "sun", Approved: true}}
	return s
}

// appointment is one that began with an inquiry.
func appointment(in forms.Input) aftersales.Appointment {
	return aftersales.Appointment{ID: "AP-1", State: aftersales.AppointmentBooked, Model: "Example 300", Fault: paperOf(in, "p-i1"),
		Slot:  aftersales.Slot{Start: at(14, 0).First(nil), End: at(15, 30).First(nil)},
		Place: "2 号工位", Assignee: "sun", Booked: at(9, 0), Agreed: at(9, 0), Noticed: at(9, 5), Open: []string{"配件", "工具"},
		Inquiry: &aftersales.Inquiry{Channel: "phone", Need: "检查异响", Model: "Example 300", Fault: paperOf(in, "p-i1"), Complexity: aftersales.Complex,
			Preliminary: "制动", TransferredTo: "technician", Promised: at(9, 30), ToldHours: pointer(hours("1.5")), ToldCost: cny("500"),
			Received: at(8, 40), Answered: at(9, 0)}}
}

// complaint is one that is nearly solved.
func complaint(in forms.Input) aftersales.Complaint {
	return aftersales.Complaint{ID: "CO-1", Order: "RO-1", Channel: aftersales.ChannelPhone, Phase: aftersales.PhaseAfterSales, Matter: paperOf(in, "p-i1"),
		FirstReceiver: "wang", Received: at(9, 0), Owner: "sun", Signed: at(9, 30), Due: at(17, 0),
		Class: &aftersales.ComplaintClass{Cause: "repair_quality", Severity: "ordinary", Liability: "shop", Verdict: "justified"},
		Plan: &aftersales.ComplaintPlan{Department: "service", Participants: []string{"service_director", "technician"}, SolutionBy: at(16, 0),
			Agreed: at(10, 0)},
		Measures:    []aftersales.Measure{{ID: "M1", Kind: "training", Department: "service", Person: "sun", Due: at(17, 0)}},
		Compensated: cny("100"), Replied: at(10, 0), Satisfied: pointer(true)}
}

// paperOf refers to a paper of the input; to none if it has not that one.
func paperOf(in forms.Input, id string) history.Paper {
	for _, p := range in.Papers {
		if p.ID == id {
			return p.Ref()
		}
	}
	return history.Paper{}
}

var languages = []language.Tag{language.SimplifiedChinese, language.TraditionalChinese, language.English}

// quoted is what the example was quoted.
func quoted() pricing.Result {
	return must(pricing.Price(pricing.Order{ID: "RO-1", Lines: []pricing.Line{
		named(pricing.Labour("BR-010", "1.2", "180"), "更换前制动片"),
		named(pricing.Labour("MA-001", "0.5", "180"), "更换机油及机油滤清器"),
		named(pricing.Part("0000-BR-11", "1", "260"), "前制动片（套）"),
		named(pricing.Part("0000-OI-05", "4.5", "58.50"), "发动机油 5W-30（升）"),
	}}, ordergen.Prices()))
}

func named(l pricing.Line, name string) pricing.Line {
	l.Name = name
	return l
}

func TestEachFormIsTheOneWrittenDown(t *testing.T) {
	for _, kind := range forms.Kinds() {
		for _, tag := range languages {
			t.Run(string(kind)+" in "+tag.String(), func(t *testing.T) {
				in := example()
				in.Language = tag
				f, err := makers[kind](in)
				if err != nil {
					t.Fatal(err)
				}
				if f.Kind != kind {
					t.Errorf("the form is of kind %s", f.Kind)
				}
				name := fmt.Sprintf("testdata/%s.%s", kind, tag)
				if err := golden.Check(name+".txt", f.Text(), *update); err != nil {
					t.Error(err)
				}
				if err := golden.Check(name+".html", htmlOf(t, f), *update); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func htmlOf(t testing.TB, f forms.Form) string {
	t.Helper()
	var b strings.Builder
	if err := f.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatIsNotKnownIsLeftToBeFilledIn(t *testing.T) {
	for _, kind := range forms.Kinds() {
		for _, tag := range languages {
			in := forms.Input{Language: tag}
			f, err := makers[kind](in)
			switch kind {
			case forms.KindQuotation:
				f, err = forms.Quotation(in, pricing.Result{})
			case forms.KindCertificate:
				in.Order.Certificate = "QC-1"
				f, err = forms.Certificate(in)
			case forms.KindInquiry:
				f, err = forms.InquiryRecord(in, aftersales.Appointment{})
			case forms.KindBooking:
				f, err = forms.BookingRecord(in, aftersales.Appointment{})
			case forms.KindComplaint:
				f, err = forms.ComplaintSheet(in, aftersales.Complaint{})
			case forms.KindFollowUp:
				f, err = forms.FollowUpRecord(in, aftersales.FollowUp{})
			case forms.KindLetter:
				f, err = forms.CampaignLetter(in, forms.Letter{})
			case forms.KindScrap:
				f, err = forms.ScrapApplication(in, aftersales.Stock{Scraps: []aftersales.Scrap{{ID: "SC-1"}}}, "SC-1", history.Paper{})
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range f.Sections {
				for _, field := range s.Fields {
					preprinted := field.Value == "QC-1" || strings.Contains(field.Value, "☐") || strings.HasSuffix(field.Value, ".") || strings.HasSuffix(field.Value, "。")
					if field.Value != "" && !preprinted || strings.Contains(field.Value, "☑") {
						t.Errorf("%s: %s is %q", kind, field.Label, field.Value)
					}
				}
				if s.Table != nil && (len(s.Table.Rows) > 0 || len(s.Table.Sums) > 0) {
					t.Errorf("%s: %s has rows %q, sums %v", kind, s.Title, s.Table.Rows, s.Table.Sums)
				}
				if s.Table != nil && s.Table.Blank == 0 && kind != forms.KindCertificate {
					t.Errorf("%s: %s has no row to fill in", kind, s.Title)
				}
			}
			for _, s := range f.Signatures {
				if s.Name != "" || s.At != "" {
					t.Errorf("%s: %s is signed: %q %q", kind, s.Label, s.Name, s.At)
				}
			}
		}
	}
}

func TestEveryFormCanBeMadeAtEveryStepOfAnOrder(t *testing.T) {
	var o aftersales.Order
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err != nil {
			t.Fatal(err)
		}
		o = aftersales.EvolveOrder(o, events)
		for _, kind := range forms.Kinds() {
			in := forms.Input{Order: o}
			f, err := makers[kind](in)
			if kind == forms.KindQuotation {
				f, err = forms.Quotation(in, pricing.Result{})
			}
			if missing := kind == forms.KindCertificate && o.Certificate == ""; (err != nil) != missing {
				t.Errorf("%s after %s: %v", kind, s.Command.Name(), err)
			} else if !missing && !strings.Contains(f.Text(), f.Title) {
				t.Errorf("%s after %s has no title:\n%s", kind, s.Command.Name(), f.Text())
			}
		}
	}
}

func TestTheSettlementSheetHasTheAmountsOfTheBill(t *testing.T) {
	f := must(forms.SettlementSheet(example()))
	want := map[string]string{"合计": "￥1,070.39", "其中税额": "￥123.14", "大写": "人民币壹仟零柒拾元零叁角玖分", "已付": "￥500.00", "未付": "￥570.39"}
	for label, value := range want {
		if got := fieldOf(f, "费用合计", label); got != value {
			t.Errorf("%s is %q, want %q", label, got, value)
		}
	}
	for title, sum := range map[string]string{"材料费": "561.89", "工时费": "508.50"} {
		i := slices.IndexFunc(f.Sections, func(s forms.Section) bool { return s.Title == title })
		if i < 0 || f.Sections[i].Table.Sums[0].Value != sum {
			t.Errorf("%s does not make %s: %+v", title, sum, f.Sections)
		}
	}
}

// fieldOf gives the value of a field.
func fieldOf(f forms.Form, section, label string) string {
	for _, s := range f.Sections {
		for _, field := range s.Fields {
			if s.Title == section && field.Label == label {
				return field.Value
			}
		}
	}
	return "(no such field)"
}

func TestAmountsInCapitalsAreForYuanInSimplifiedChinese(t *testing.T) {
	tests := map[string]struct {
		total pricing.Money
		tag   language.Tag
		want  string
	}{
		"yuan with fen":             {cny("1409.50"), language.SimplifiedChinese, "人民币壹仟肆佰零玖元伍角"},
		"whole yuan":                {cny("1320"), language.SimplifiedChinese, "人民币壹仟叁佰贰拾元整"},
		"nothing":                   {cny("0"), language.SimplifiedChinese, "人民币零元整"},
		"parts of a fen":            {cny("0.005"), language.SimplifiedChinese, ""},
		"not known":                 {pricing.Money{}, language.SimplifiedChinese, ""},
		"euro":                      {must(pricing.NewMoney("5", "EUR")), language.SimplifiedChinese, "(no such field)"},
		"yuan on an English form":   {cny("5"), language.English, "(no such field)"},
		"yuan in the other writing": {cny("5"), language.TraditionalChinese, "(no such field)"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			o := aftersales.Order{ID: "RO-1", Settlement: &aftersales.Settlement{ID: "S", Total: c.total}}
			f := must(forms.SettlementSheet(forms.Input{Order: o, Language: c.tag}))
			if got := fieldOf(f, "费用合计", "大写"); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestAmountsKeepTheirDigitsAndHaveAtLeastThoseOfTheCurrency(t *testing.T) {
	for total, want := range map[string]string{"180 CNY": "CN¥180.00", "1.005 CNY": "CN¥1.005", "1250 JPY": "¥1,250", "-3.5 EUR": "-€3.50", "": ""} {
		var m pricing.Money
		if err := m.UnmarshalText([]byte(total)); err != nil {
			t.Fatal(err)
		}
		f := must(forms.SettlementSheet(forms.Input{Order: aftersales.Order{Settlement: &aftersales.Settlement{ID: "S", Total: m}}}))
		if got := fieldOf(f, "Sums", "Total"); got != want {
			t.Errorf("%q is written %q, want %q", total, got, want)
		}
	}
}

func TestASumOfWhichAPartIsNotKnownIsNotWritten(t *testing.T) {
	for name, broken := range map[string]pricing.Money{"not known": {}, "of another currency": must(pricing.NewMoney("5", "EUR"))} {
		for line := range 2 {
			in := example()
			in.Order.Settlement.Lines[3+line].Amount = broken
			f := must(forms.SettlementSheet(in))
			if material := f.Sections[1]; material.Title != "材料费" || len(material.Table.Rows) != 2 || len(material.Table.Sums) != 0 {
				t.Errorf("line %d is %s: %+v", line, name, material.Table)
			}
		}
	}
}

func TestTheCertificateNamesWhoPassedTheFinalInspectionLastAndWhoIssuedIt(t *testing.T) {
	in := example()
	in.Order.Inspections = append(in.Order.Inspections,
		aftersales.Inspection{Level: aftersales.LevelFinal, Item: "I1", By: "qian", At: at(14, 30)},
		aftersales.Inspection{Level: aftersales.LevelFinal, Item: "I1", Passed: true, By: "wu", At: at(15, 0)},
		aftersales.Inspection{Level: aftersales.LevelFinal, Item: "I2", By: "zheng", At: at(15, 5)},
		aftersales.Inspection{Level: aftersales.LevelProcess, Job: "J1", Passed: true, By: "chen", At: at(15, 10)})
	f := must(forms.Certificate(in))
	if by, at := fieldOf(f, "结果", "检验员"), fieldOf(f, "结果", "检验合格时间"); by != "wu" || at != "2026-03-04 15:00" {
		t.Errorf("inspected by %q at %q", by, at)
	}
	if s := f.Signatures[0]; s.Name != "孙检验" || s.At != "2026-03-04 14:10" {
		t.Errorf("signed by %q at %q", s.Name, s.At)
	}
	in.Order.Certificates[1].Voided = at(14, 20)
	if s := must(forms.Certificate(in)).Signatures[0]; s.Name != "" || s.At != "" {
		t.Errorf("a void certificate was signed by %q at %q", s.Name, s.At)
	}
}

func TestASettlementOfSeveralPayersTellsHowEachStands(t *testing.T) {
	in := example()
	o := &in.Order
	s := o.Settlement
	s.CustomerCharge = cny("570.39")
	s.Charges = []aftersales.Charge{{Payer: "customer", Kind: pricing.PayerCustomer, Amount: cny("570.39")}, {Payer: "INS-7", Kind: pricing.PayerInsurer, Amount: cny("500.00")}}
	s.Lines[0].Payer, s.Lines[3].DiscountReason = "INS-7", "会员日"
	o.Payments = append(o.Payments, aftersales.Payment{Kind: aftersales.PaymentDeposit, Payer: "INS-7", Amount: cny("100.00"), At: at(9, 0)})
	o.Invoices = []aftersales.Invoice{
		{Number: "0001", Payer: "customer", Settlement: "ST-1", Amount: cny("570.39")},
		{Number: "0002", Payer: "INS-7", Settlement: "ST-1", Amount: cny("500.00"), Credited: cny("500.00")},
		{Number: "0003", Payer: "INS-7", Settlement: "ST-1", Amount: cny("500.00")}}
	o.Disputes = []aftersales.Dispute{
		{ID: "D1", Settlement: "ST-1", Amount: cny("20.00"), Reason: paperOf(in, "p-i2"), Department: "finance"},
		{ID: "D2", Settlement: "ST-1", Amount: cny("30.00"), Outcome: aftersales.DisputeWithdrawn},
		{ID: "D3", Settlement: "ST-0", Amount: cny("30.00")}}
	o.Reversals = []aftersales.Reversal{{Settlement: "ST-0", ReplacedBy: "ST-1"}}
	f := must(forms.SettlementSheet(in))
	for label, want := range map[string]string{"客户应付": "￥570.39", "客户应付大写": "人民币伍佰柒拾元零叁角玖分", "合计": "￥1,070.39", "已付": "￥500.00", "未付": "￥70.39",
		"发票号码": "0001, 0003", "大写": "(no such field)"} {
		if got := fieldOf(f, "费用合计", label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
	if got := fieldOf(f, "客户与车辆", "更正前单号"); got != "ST-0" {
		t.Errorf("it is in place of %q", got)
	}
	tables := map[string][][]string{
		"付款方明细":  {{"客户", "570.39", "", "500.00", "", "70.39"}, {"保险公司 INS-7", "500.00", "100.00", "0.00", "", "500.00"}},
		"未决费用异议": {{"D1", "20.00", "保养", "财务"}},
	}
	for title, want := range tables {
		i := slices.IndexFunc(f.Sections, func(s forms.Section) bool { return s.Title == title })
		if i < 0 || !cmp.Equal(f.Sections[i].Table.Rows, want) {
			t.Errorf("%s: %+v", title, f.Sections)
		}
	}
	if row := f.Sections[1].Table.Rows[0]; row[2] != "前制动片（套）\n（优惠：会员日）" {
		t.Errorf("the reason of the discount: %q", row)
	}
	if row := f.Sections[2].Table.Rows[0]; row[len(row)-1] != "INS-7" {
		t.Errorf("the payer of the line: %q", row)
	}
}

func TestWhatSeveralCustomersPaidAndOweStandsBesideTheirCharge(t *testing.T) {
	in := example()
	s := in.Order.Settlement
	s.CustomerCharge = cny("870.39")
	s.Charges = []aftersales.Charge{{Payer: "owner", Kind: pricing.PayerCustomer, Amount: cny("570.39")},
		{Payer: "INS-7", Kind: pricing.PayerInsurer, Amount: cny("200.00")}, {Payer: "driver", Kind: pricing.PayerCustomer, Amount: cny("300.00")}}
	in.Order.Payments = []aftersales.Payment{{Kind: aftersales.PaymentMade, Payer: "owner", Settlement: s.ID, Amount: cny("100.00"), At: at(15, 0)},
		{Kind: aftersales.PaymentMade, Payer: "driver", Settlement: s.ID, Amount: cny("0.39"), At: at(15, 0)},
		{Kind: aftersales.PaymentMade, Payer: "INS-7", Settlement: s.ID, Amount: cny("200.00"), At: at(15, 0)}}
	f := must(forms.SettlementSheet(in))
	for label, want := range map[string]string{"客户应付": "￥870.39", "已付": "￥100.39", "未付": "￥770.00"} {
		if got := fieldOf(f, "费用合计", label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

func TestCodesOfTheVocabularyAreWordsForTheCustomer(t *testing.T) {
	in := example()
	in.Order.Explained, in.Order.Documents = []string{"fees", "work", "tyres"}, []string{"certificate", "settlement_list"}
	f := must(forms.Acceptance(in))
	for label, want := range map[string]string{"已说明事项": "费用, 维修内容, tyres", "交付资料": "合格证, 结算清单"} {
		if got := fieldOf(f, "服务验收单", label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
	if text := must(forms.RepairRecord(in)).Text(); strings.Contains(text, "front_desk") || !strings.Contains(text, "前台") {
		t.Errorf("who was told of a finding:\n%s", text)
	}
}

func TestPapersThatAreMissingAreNamedOnce(t *testing.T) {
	in := example()
	in.Papers = slices.DeleteFunc(in.Papers, func(p aftersales.Paper) bool { return p.ID == "p-sun" || p.ID == "p-plate" })
	f := must(forms.Certificate(in))
	if want := []string{"p-plate", "p-sun"}; !cmp.Equal(f.Missing, want) {
		t.Errorf("missing are %q, want %q", f.Missing, want)
	}
	if f := must(forms.Certificate(example())); f.Missing != nil {
		t.Errorf("missing are %q", f.Missing)
	}
}

func TestCodesOfThePolicyAreWordsWhereThePolicyHasThem(t *testing.T) {
	in := example()
	in.Word = func(code string, prefer ...language.Tag) string {
		if code == "repair_quality" && len(prefer) == 1 && prefer[0] == language.SimplifiedChinese {
			return "维修质量"
		}
		return code
	}
	f := must(forms.ComplaintSheet(in, complaint(in)))
	if cause, severity := fieldOf(f, "分类", "抱怨原因"), fieldOf(f, "分类", "严重程度"); cause != "维修质量" || severity != "ordinary" {
		t.Errorf("the cause is %q, the severity %q", cause, severity)
	}
}

func TestAVisitIsAtTheAddressOfTheCustomer(t *testing.T) {
	in := example()
	a := appointment(in)
	a.OnSite, a.Address, a.Slot.End = true, paperOf(in, "p-address"), a.Slot.End.AddDate(0, 0, 1)
	f := must(forms.BookingRecord(in, a))
	if got := fieldOf(f, "预约登记表", "地点"); got != "示例市示例区样板街 3 号 5 单元 601 室" {
		t.Errorf("the place is %q", got)
	}
	if got := fieldOf(f, "预约登记表", "预约时间"); got != "2026-03-04 14:00 – 2026-03-05 15:30" {
		t.Errorf("the time is %q", got)
	}
}

func TestTheLetterOfACampaignSaysWhatWhenAndWhere(t *testing.T) {
	f := must(forms.CampaignLetter(example(), letter()))
	for label, want := range map[string]string{"活动内容": "夏季空调免费检测", "时间": "2026-03-20 09:00 – 17:00", "地点": "示例市示例路 12 号", "电话告知时间": "2026-03-04 10:00"} {
		if fieldOf(f, "诚邀您参加", label) != want {
			t.Errorf("%s is %q", label, fieldOf(f, "诚邀您参加", label))
		}
	}
	if to := fieldOf(f, "收信人", "邮寄地址"); to != "示例市示例区样板街 3 号 5 单元 601 室" {
		t.Errorf("it goes to %q", to)
	}
	if by, sent := fieldOf(f, "跟踪服务信函登记", "寄出期限"), fieldOf(f, "跟踪服务信函登记", "寄出时间"); by != "2026-03-06" || sent != "2026-03-04 16:00" {
		t.Errorf("by %q, sent %q", by, sent)
	}
	open := letter()
	open.End = time.Time{}
	if got := fieldOf(must(forms.CampaignLetter(example(), open)), "诚邀您参加", "时间"); got != "2026-03-20 09:00" {
		t.Errorf("it begins %q", got)
	}
}

func TestAComplaintAboutTheSaleHasItsOwnForm(t *testing.T) {
	c := complaint(example())
	c.Phase = aftersales.PhaseSales
	if f := must(forms.ComplaintSheet(example(), c)); f.Title != "销售客户抱怨处理表" || f.Signatures[0].Label != "销售部门经理签收" || f.Signatures[0].At != "2026-03-04 09:30" {
		t.Errorf("%s: %+v", f.Title, f.Signatures)
	}
}

func TestAFormTravelsAsJSON(t *testing.T) {
	f := must(forms.SettlementSheet(example()))
	data := must(json.Marshal(f))
	var back forms.Form
	if err := json.Unmarshal(data, &back); err != nil || back.Language != f.Language {
		t.Fatalf("%s: %v", back.Language, err)
	}
	if back.Text() != f.Text() || htmlOf(t, back) != htmlOf(t, f) {
		t.Error("the form that was read back is another")
	}
}

func TestAQuotationShowsNoOtherResultThanTheOneQuoted(t *testing.T) {
	in := example()
	in.Order.Quote.Total = cny("900.00")
	_, err := forms.Quotation(in, quoted())
	var fault *forms.FieldError
	if !errors.As(err, &fault) || fault.Path != "quoted" {
		t.Errorf("the error is %v", err)
	}
}

func TestOnlyAnIssuedCertificateIsPrinted(t *testing.T) {
	in := example()
	in.Order.Certificate = ""
	_, err := forms.Certificate(in)
	var fault *forms.FieldError
	if !errors.As(err, &fault) || fault.Path != "order.certificate" {
		t.Errorf("the error is %v", err)
	}
}

func TestOnlyAnApplicationInTheLedgerIsPrinted(t *testing.T) {
	_, err := forms.ScrapApplication(example(), ledger(), "SC-2", history.Paper{})
	if got, want := fmt.Sprint(err), `id: the ledger has no application "SC-2"`; got != want {
		t.Errorf("the error is %q, want %q", got, want)
	}
}

func TestTheRepairRequestTellsWhatTheReceptionFound(t *testing.T) {
	in := example()
	o := &in.Order
	o.Items[1].Unclear, o.Items[0].Unclear, o.Plate.Agrees, o.Intake.ChargePercent = true, true, false, pointer(int64(0))
	f := must(forms.IntakeRequest(in))
	for label, want := range map[string]string{"询问确认事项": "待确认：第 1, 2 项", "车牌核对": "不符", "油量": "40%", "电量": "0%", "检验员": "孙检验",
		"检验方式": "☑ 询问　☐ 目视检查　☐ 仪器检测　☑ 路试　☑ underbody", "维修级别": "minor (2026)", "客户联": "☑ 已交付"} {
		if got := fieldOf(f, "进厂检验", label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
	if s := f.Signatures[1]; s.Label != "服务顾问签字" || s.Name != "zhao" {
		t.Errorf("signed by %+v", s)
	}
}

func TestTheRepairRecordTellsWhoWorkedWhen(t *testing.T) {
	in := example()
	in.Order.Jobs[1].Spans = []aftersales.Span{{By: "chen", From: at(13, 0)}}
	in.Order.Consents[0].Who = paperOf(in, "p-name")
	f := must(forms.RepairRecord(in))
	want := [][]string{{"li, chen", "2026-03-04 09:30", "2026-03-04 11:20"}, {"chen", "2026-03-04 13:00", ""}, {"", "", ""}, {"", "", ""}, {"li", "", ""}}
	for i, row := range f.Sections[2].Table.Rows {
		if !cmp.Equal(row[5:8], want[i]) {
			t.Errorf("job %d: %q, want %q", i, row[5:8], want[i])
		}
	}
	for _, s := range f.Sections {
		if s.Title == "增项与客户确认" && s.Table.Rows[0][3] != "同意 (王示例)" {
			t.Errorf("the answer is %q", s.Table.Rows[0])
		}
	}
}

func TestTheRepairRecordTellsHowEachItemWasInspected(t *testing.T) {
	f := must(forms.RepairRecord(example()))
	i := slices.IndexFunc(f.Sections, func(s forms.Section) bool { return s.Title == "检验记录" })
	want := [][]string{
		{"3", "终检", "刹车时前轮有尖锐异响，低速时更明显", "路试（3 公里）", "不合格\n仍有轻微异响", "孙检验", "2026-03-04 13:40"},
		{"4", "终检", "刹车时前轮有尖锐异响，低速时更明显", "路试（4 公里）, 仪器检测", "合格", "孙检验", "2026-03-04 14:00"},
	}
	if got := f.Sections[i].Table.Rows[2:4]; !cmp.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatTheCustomerCameForIsPrintedOnRequestAndRecord(t *testing.T) {
	for _, kind := range []forms.Kind{forms.KindIntakeRequest, forms.KindRepairRecord} {
		in := example()
		in.Order.Items = nil // as in an order of another system that wrote it all into one text
		f := must(makers[kind](in))
		if got := fieldOf(f, "报修项目", "故障现象"); got != "刹车有异响，顺便做保养" {
			t.Errorf("%s: the concern is %q", kind, got)
		}
		in.Order.Concerns = append(in.Order.Concerns, history.Paper{ID: "lost", Digest: "00ff"}, paperOf(in, "p-opinion"))
		f = must(makers[kind](in))
		if got := fieldOf(f, "报修项目", "故障现象"); got != "刹车有异响，顺便做保养\n等待时间偏长" || !slices.Equal(f.Missing, []string{"lost"}) {
			t.Errorf("%s: the concerns are %q, %q are missing", kind, got, f.Missing)
		}
		in.Order.Concerns = nil
		f = must(makers[kind](in))
		for _, s := range f.Sections {
			if slices.ContainsFunc(s.Fields, func(f forms.Field) bool { return f.Label == "故障现象" }) {
				t.Errorf("%s asks for a concern beside the items", kind)
			}
		}
	}
}

func TestTheAcceptanceTellsWhatWasHandedOverAndSaid(t *testing.T) {
	in := example()
	in.Order.FinishedCar.Technical = pointer(false)
	in.Order.Opinions = append(in.Order.Opinions, aftersales.Opinion{ID: "O2"}, aftersales.Opinion{ID: "O3", Words: paperOf(in, "p-i2")})
	f := must(forms.Acceptance(in))
	for label, want := range map[string]string{"完工车检查": "☑ 外观　☐ 技术状况　☐ 随车物品", "交付资料": "维修检验记录, 质量保证书", "已说明事项": "维修内容, 配件",
		"客户意见": "等待时间偏长\n保养", "客户备注": "车洗得很干净"} {
		if got := fieldOf(f, "服务验收单", label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

func TestTheAuthorisationHoldsTheDutiesThatWereSigned(t *testing.T) {
	f := must(forms.Authorisation(example()))
	if got := fieldOf(f, "维修委托书", "双方责任"); got != "承修方按约定项目维修并保证质量；托修方按约定付费并按时接车。" {
		t.Errorf("the duties are %q", got)
	}
	if got := fieldOf(f, "维修委托书", "维修分类"); got != "minor" {
		t.Errorf("the class is %q", got)
	}
}

func TestTheContractListsWhatWasSignedForOrIsToBeSigned(t *testing.T) {
	in := example()
	o := &in.Order
	o.Jobs = append(slices.Clone(o.Jobs), aftersales.Job{ID: "J8", Operation: "SIGNED-LATER", Source: aftersales.JobAddOn, Status: aftersales.JobCleared},
		aftersales.Job{ID: "J9", Operation: "FOUND-SINCE", Source: aftersales.JobAddOn, Status: aftersales.JobPlanned})
	o.Parts = append(slices.Clone(o.Parts), aftersales.Part{ID: "P9", Number: "ASKED-SINCE", Added: true})
	signed := *o.Authorisation
	signed.Jobs, signed.Parts = []aftersales.JobID{o.Jobs[0].ID, "J8"}, nil
	o.Authorisation = &signed
	holds := func(want string) {
		t.Helper()
		var got []string
		for _, sign := range []string{"SIGNED-LATER", "FOUND-SINCE", "ASKED-SINCE"} {
			for _, s := range must(forms.Authorisation(in)).Sections {
				if s.Table != nil && strings.Contains(fmt.Sprint(s.Table.Rows), sign) {
					got = append(got, sign)
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("in state %s it lists %v, want %s", o.State, got, want)
		}
	}
	holds("SIGNED-LATER")
	dated := must(forms.Authorisation(in)).Signatures[0]
	o.State = aftersales.OrderQuoted
	holds("SIGNED-LATER FOUND-SINCE ASKED-SINCE")
	if undated := must(forms.Authorisation(in)).Signatures[0]; undated.At == dated.At {
		t.Errorf("what is still to be signed has the date of the signature before: %+v", undated)
	}
	o.State, o.Authorisation = aftersales.OrderInRepair, nil
	holds("")
}

func TestFeesOfTheShopsOwnClassesHaveTheirTable(t *testing.T) {
	in := example()
	in.Order.Settlement.Lines[2].FeeClass = "storage"
	f := must(forms.SettlementSheet(in))
	i := slices.IndexFunc(f.Sections, func(s forms.Section) bool { return s.Title == "storage" })
	if i != 3 || f.Sections[i].Table.Sums[0].Value != "162.72" {
		t.Errorf("section %d: %+v", i, f.Sections)
	}
}

func TestACustomerMayHaveSeveralTelephones(t *testing.T) {
	in := example()
	in.Customer.Phones = append(in.Customer.Phones, history.Paper{ID: "p-none", Digest: "00"}, paperOf(in, "p-phone"))
	if got := fieldOf(must(forms.IntakeRequest(in)), "客户与车辆", "联系电话"); got != "13800000000, 13800000000" {
		t.Errorf("the telephones are %q", got)
	}
}

func TestPartsThatTheCustomerBroughtHaveNoPrice(t *testing.T) {
	in := example()
	in.Order.Parts[0].FromCustomer, in.Order.Parts[0].UnitPrice = true, pricing.Money{}
	f := must(forms.Authorisation(in))
	if row := f.Sections[2].Table.Rows[0]; row[4] != "托修方自备" {
		t.Errorf("the part is %q", row)
	}
	f = must(forms.SettlementSheet(in))
	if row := f.Sections[1].Table.Rows[0]; row[3] != "托修方自备" {
		t.Errorf("the line is %q", row)
	}
}

func TestPapersAreRevealedAsFarAsTheMasksAllow(t *testing.T) {
	tests := map[string]struct {
		masks                            forms.Masks
		name, phone, plate, vin, concern string
	}{
		"for the customer": {nil, "王示例", "13800000000", "示A·12345", "LSVAA00000E000001", "保养"},
		"in the workshop":  {forms.MasksForWorkshop(), "***", "***", "示A·12345", "*********0E000001", "保养"},
		"for others":       {forms.MasksForOthers(), "***", "138****0000", "示A******", "*************0001", "***"},
		"more than there is": {forms.Masks{aftersales.PaperName: {First: 2, Last: 1}, aftersales.PaperPhone: {First: 1 << 30, Last: 1 << 30},
			aftersales.PaperPlate: {First: -4, Last: 2}}, "***", "***", "******45", "LSVAA00000E000001", "保养"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			in := example()
			in.Masks = c.masks
			f := must(forms.IntakeRequest(in))
			for label, want := range map[string]string{"托修方": c.name, "联系电话": c.phone, "车牌号": c.plate, "车架号": c.vin} {
				if got := fieldOf(f, "客户与车辆", label); got != want {
					t.Errorf("%s is %q, want %q", label, got, want)
				}
			}
			if got := f.Sections[1].Table.Rows[1][1]; got != c.concern {
				t.Errorf("the report is %q, want %q", got, c.concern)
			}
		})
	}
}

func TestAPaperThatIsNotThereIsAnEmptyLineAndAnErasedOneSaysSo(t *testing.T) {
	in := example()
	in.Papers = slices.DeleteFunc(in.Papers, func(p aftersales.Paper) bool { return p.ID == "p-phone" })
	for i, p := range in.Papers {
		if p.Kind == aftersales.PaperName {
			in.Papers[i] = p.Erase()
		}
	}
	f := must(forms.Certificate(in))
	if got := fieldOf(f, "客户与车辆", "托修方"); got != "（已删除）" {
		t.Errorf("the erased name is %q", got)
	}
	if f.Signatures[0].Name != "（已删除）" {
		t.Errorf("the erased inspector is %q", f.Signatures[0].Name)
	}
	f = must(forms.IntakeRequest(in))
	if got := fieldOf(f, "客户与车辆", "联系电话"); got != "" {
		t.Errorf("the missing telephone number is %q", got)
	}
}

func TestAPaperWithAnotherContentThanTheOneRecordedIsRefused(t *testing.T) {
	in := example()
	for i, p := range in.Papers {
		in.Papers[i].Content = aftersales.NewPersonal(p.Content.Reveal() + "?")
	}
	in.Papers = append(in.Papers, in.Papers[0])
	_, err := forms.Certificate(in)
	want := []string{"papers[20].id: another paper", "customer.name: ", "vehicle.plate: ", "vehicle.vin: ", `staff[0].name: `, `staff[0].name: `}
	lines := strings.Split(fmt.Sprint(err), "\n")
	if len(lines) != len(want) {
		t.Fatalf("the error is %v", err)
	}
	for i := range want {
		if !strings.HasPrefix(lines[i], want[i]) {
			t.Errorf("fault %d is %q, want %q", i, lines[i], want[i])
		}
	}
}

func TestTimesAreThoseOfTheShop(t *testing.T) {
	in := forms.Input{At: time.Date(2026, 3, 4, 1, 5, 0, 0, time.UTC)}
	in.Order.Opened = history.At(time.Date(2026, 3, 3, 22, 0, 0, 0, time.UTC))
	in.Order.Promised = must(history.ParseMoment("2026-03-05"))
	if f := must(forms.IntakeRequest(in)); f.Printed != "2026-03-04 01:05" || fieldOf(f, "Customer and vehicle", "Received") != "2026-03-03 22:00" {
		t.Errorf("without a zone: %+v", f)
	}
	in.Shop.Zone = china
	f := must(forms.IntakeRequest(in))
	if f.Printed != "2026-03-04 09:05" || fieldOf(f, "Customer and vehicle", "Received") != "2026-03-04 06:00" {
		t.Errorf("in China: %+v", f)
	}
	if got := fieldOf(f, "Customer and vehicle", "Promised for"); got != "2026-03-05" {
		t.Errorf("a bare day is %q", got)
	}
}

func TestTheLanguageIsTheNearestThereIs(t *testing.T) {
	for tag, want := range map[string]string{"zh-CN": "zh-Hans", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh": "zh-Hans", "en-GB": "en", "sw": "en", "und": "en"} {
		if f := must(forms.OldPartList(forms.Input{Language: language.MustParse(tag)})); f.Language.String() != want {
			t.Errorf("%s gives %s, want %s", tag, f.Language, want)
		}
	}
}

func TestTheClausesStandOnTheFormThatIsAskedForThem(t *testing.T) {
	in := example()
	in.Language = language.English
	if text := must(forms.SettlementSheet(in)).Text(); strings.Contains(text, "S2 2.4c") {
		t.Errorf("clauses without being asked for:\n%s", text)
	}
	in.Cite = true
	f := must(forms.SettlementSheet(in))
	last := f.Sections[len(f.Sections)-1]
	if last.Title != "Why these entries are here" || !slices.ContainsFunc(last.Table.Rows, func(r []string) bool {
		return slices.Equal(r, []string{"Guarantee", "S4 1.4.4a, CN-REPAIR 36"})
	}) {
		t.Errorf("the last section is %+v", last)
	}
	seen := map[string]bool{}
	for _, r := range last.Table.Rows {
		if seen[r[0]+r[1]] {
			t.Errorf("twice: %q", r)
		}
		seen[r[0]+r[1]] = true
	}
}

type brokenWriter struct{}

var errBroken = errors.New("broken")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestTheErrorOfTheWriterIsGivenBack(t *testing.T) {
	if err := must(forms.OldPartList(example())).WriteHTML(brokenWriter{}); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
}
