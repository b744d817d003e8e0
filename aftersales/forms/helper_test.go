package forms_test

import (
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

var china = time.FixedZone("", 8*3600)

// must reads a literal of a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func cny(amount string) pricing.Money  { return must(pricing.NewMoney(amount, "CNY")) }
func hours(n string) pricing.Hours     { return must(pricing.ParseHours(n)) }
func pieces(n string) pricing.Quantity { return must(pricing.ParseQuantity(n)) }
func at(hour, minute int) history.Moment {
	return history.At(time.Date(2026, 3, 4, hour, minute, 0, 0, china))
}
func pointer[T any](v T) *T { return &v }

// desk keeps the papers of a test.
type desk struct {
	papers []aftersales.Paper
	text   func(string) string // what is written in place of a text
}

func (d *desk) put(kind aftersales.PaperKind, id, text string) history.Paper {
	p := aftersales.Paper{ID: id, Kind: kind, Salt: "salt of " + id, Content: aftersales.NewPersonal(d.text(text))}
	d.papers = append(d.papers, p)
	return p.Ref()
}

// example is an order near its end, with everything that its forms show.
func example() forms.Input { return exampleWith(func(text string) string { return text }) }

// exampleWith is the example with other texts in its papers.
func exampleWith(text func(string) string) forms.Input {
	d := desk{text: text}
	in := forms.Input{
		Shop: forms.Shop{Name: "示例汽车服务有限公司", Address: "示例市示例路 12 号", Phone: "0000-5550100", Licence: "BA-0001", Zone: china},
		Customer: aftersales.CustomerProfile{
			Name:    d.put(aftersales.PaperName, "p-name", "王示例"),
			Phones:  []history.Paper{d.put(aftersales.PaperPhone, "p-phone", "13800000000")},
			Address: d.put(aftersales.PaperAddress, "p-address", "示例市示例区样板街 3 号 5 单元 601 室"),
		},
		Vehicle: aftersales.VehicleIdentity{
			Plate: d.put(aftersales.PaperPlate, "p-plate", "示A·12345"),
			VIN:   d.put(aftersales.PaperVIN, "p-vin", "LSVAA00000E000001"),
			Model: "Example 300 1.5T",
		},
		Staff:    []aftersales.Person{{ID: "sun", Name: d.put(aftersales.PaperName, "p-sun", "孙检验")}, {ID: "li"}},
		Order:    order(&d),
		Language: language.SimplifiedChinese,
		At:       time.Date(2026, 3, 4, 16, 5, 0, 0, china),
	}
	in.Papers = d.papers
	return in
}

func order(d *desk) aftersales.Order {
	return aftersales.Order{
		ID: "RO-1", Number: "2026-0001", State: aftersales.OrderSettled, Kind: aftersales.KindRepair, Store: "S12", Customer: "C-7", Vehicle: "V-3",
		Opened: at(8, 30), Promised: at(17, 0), OdometerKM: pointer(int64(20310)), DeliveredKM: pointer(int64(20315)),
		Concerns: []history.Paper{d.put(aftersales.PaperText, "p-concern", "刹车有异响，顺便做保养")},
		Items: []aftersales.Item{
			{ID: "I1", Words: d.put(aftersales.PaperText, "p-i1", "刹车时前轮有尖锐异响，低速时更明显")},
			{ID: "I2", Words: d.put(aftersales.PaperText, "p-i2", "保养")},
		},
		Receptionist: "zhao",
		Intake: &aftersales.Intake{Methods: []string{"inquiry", "road_test", "underbody"}, Grade: "minor", GradeList: "2026", ExpectedDays: pointer(int64(1)),
			FuelPercent: pointer(int64(40)), Damage: d.put(aftersales.PaperText, "p-damage", "左后门划痕"), By: "sun", At: at(8, 40), RequestSigned: true, RequestCopied: true},
		Plate: &aftersales.PlateCheck{Agrees: true, By: "li", At: at(9, 20)},
		Accessories: []aftersales.Accessory{
			{ID: "A1", Words: d.put(aftersales.PaperText, "p-a1", "行车记录仪"), Storage: "前台 3 号柜"},
			{ID: "A2", Words: d.put(aftersales.PaperText, "p-a2", "儿童座椅"), Storage: "库房 B"}},
		Findings: []aftersales.Finding{{ID: "F1", Words: d.put(aftersales.PaperText, "p-f1", "前制动盘偏磨"), OffOrder: true, Told: []string{"front_desk"}, By: "li", At: at(10, 30)}},
		Jobs: []aftersales.Job{
			{ID: "J1", Operation: "BR-010", Description: "更换前制动片", Source: aftersales.JobInitial, Hours: pointer(hours("1.2")), Rate: cny("180"),
				FeeClass: pricing.ClassLabour, Payer: pricing.PayerCustomer, Status: aftersales.JobDone, Checked: true,
				Item: "I1", Cause: d.put(aftersales.PaperText, "p-cause", "制动片磨损至极限"), Correction: d.put(aftersales.PaperText, "p-corr", "更换制动片并路试"), Assignee: "li",
				Spans: []aftersales.Span{{By: "li", From: at(9, 30), To: at(10, 0), Paused: "lift"}, {By: "chen", From: at(10, 10), To: at(10, 50)}, {By: "li", From: at(11, 0), To: at(11, 20)}}},
			{ID: "J2", Operation: "MA-001", Description: "更换机油及机油滤清器", Source: aftersales.JobInitial, Hours: pointer(hours("0.5")), Rate: cny("180"),
				FeeClass: pricing.ClassLabour, Payer: pricing.PayerCustomer, Status: aftersales.JobDone, Checked: true},
			{ID: "J3", Operation: "BR-020", Description: "车削前制动盘", Source: aftersales.JobAddOn, Hours: pointer(hours("0.8")), Rate: cny("180"),
				FeeClass: pricing.ClassLabour, Payer: pricing.PayerCustomer, Status: aftersales.JobDone, Checked: true},
			{ID: "J4", Operation: "WI-001", Description: "更换雨刮片", Source: aftersales.JobAddOn, Hours: pointer(hours("0.2")), Rate: cny("180"),
				FeeClass: pricing.ClassLabour, Payer: pricing.PayerCustomer, Status: aftersales.JobDeclined},
			{ID: "J5", Operation: "TI-002", Description: "更换后轮胎", Source: aftersales.JobAddOn, Hours: pointer(hours("0.6")), Rate: cny("180"),
				FeeClass: pricing.ClassLabour, Payer: pricing.PayerCustomer, Status: aftersales.JobDeferred, Assignee: "li",
				Deferred: &aftersales.Deferral{Reason: d.put(aftersales.PaperText, "p-later", "客户下次保养时更换"), DueOn: cal.MustDate(2026, 6, 1), DueKM: pointer(int64(25000)), At: at(10, 50)}},
		},
		Parts: []aftersales.Part{
			{ID: "P1", Job: "J1", Number: "0000-BR-11", Name: "前制动片（套）", UnitPrice: cny("260"), FeeClass: pricing.ClassMaterial, Payer: pricing.PayerCustomer,
				Requested: pieces("1"), Issued: pieces("1"), Used: pieces("1"), Approved: true, OldPart: aftersales.OldPartReturned,
				Grade: aftersales.GradeOriginal, OldKept: pieces("1")},
			{ID: "P2", Job: "J2", Number: "0000-OI-05", Name: "发动机油 5W-30（升）", UnitPrice: cny("58.50"), FeeClass: pricing.ClassMaterial, Payer: pricing.PayerCustomer,
				Requested: pieces("4.5"), Issued: pieces("5"), Used: pieces("4.5"), Returned: pieces("0.5"), Approved: true, Model: "5W-30"},
		},
		Consents: []aftersales.Consent{
			{Job: "J3", Answer: aftersales.Agreed, Method: "phone", Total: cny("162.72"), At: at(10, 45)},
			{Job: "J4", Answer: aftersales.Declined, Method: "phone", Total: cny("40.68"), At: at(10, 46)},
		},
		Inspections: []aftersales.Inspection{
			{Level: aftersales.LevelSelf, Job: "J1", Passed: true, By: "li", At: at(11, 30)},
			{Level: aftersales.LevelProcess, Job: "J1", Passed: true, By: "chen", At: at(13, 10)},
			{Level: aftersales.LevelFinal, Item: "I1", By: "sun", At: at(13, 40), Methods: []string{"road_test"}, RoadTestKM: pointer(int64(3)), Reason: d.put(aftersales.PaperText, "p-fail", "仍有轻微异响")},
			{Level: aftersales.LevelFinal, Item: "I1", Passed: true, By: "sun", At: at(14, 0), Methods: []string{"road_test", "instrument"}, RoadTestKM: pointer(int64(4))},
			{Level: aftersales.LevelFinal, Item: "I2", Passed: true, By: "sun", At: at(14, 5)},
		},
		Quote: &aftersales.Quote{Items: 4, Total: cny("937.05"), Hours: hours("1.7"), Ready: at(16, 30)},
		Authorisation: &aftersales.Authorisation{Items: 4, Fee: cny("937.05"), GuaranteeDays: 90, GuaranteeKM: 5000, At: at(9, 10),
			Duties: d.put(aftersales.PaperText, "p-duties", "承修方按约定项目维修并保证质量；托修方按约定付费并按时接车。"), RepairClass: "minor"},
		Certificate:  "QC-0001",
		Certificates: []aftersales.QualityCertificate{{Number: "QC-0000", Inspector: "wu", At: at(13, 30), Voided: at(13, 40)}, {Number: "QC-0001", Inspector: "sun", At: at(14, 10)}},
		FinishedCar:  &aftersales.FinishedCar{Outside: pointer(true), Technical: pointer(true), By: "zhao", At: at(14, 30)},
		Documents:    []string{"repair_record", "warranty_certificate"}, Explained: []string{"content", "parts"},
		Remarks:  d.put(aftersales.PaperText, "p-remarks", "车洗得很干净"),
		Opinions: []aftersales.Opinion{{ID: "O1", Words: d.put(aftersales.PaperText, "p-opinion", "等待时间偏长"), At: at(15, 45)}},
		Settlement: &aftersales.Settlement{ID: "ST-1",
			Lines: []aftersales.Line{
				{ID: "ST-1/1", Kind: "labour", Job: "J1", Description: "更换前制动片", Quantity: pieces("1.2"), UnitPrice: cny("180.00"), Discount: cny("0.00"), Amount: cny("244.08"), Tax: cny("28.08"), FeeClass: pricing.ClassLabour, Payer: "customer"},
				{ID: "ST-1/2", Kind: "labour", Job: "J2", Description: "更换机油及机油滤清器", Quantity: pieces("0.5"), UnitPrice: cny("180.00"), Discount: cny("0.00"), Amount: cny("101.70"), Tax: cny("11.70"), FeeClass: pricing.ClassLabour, Payer: "customer"},
				{ID: "ST-1/3", Kind: "labour", Job: "J3", Description: "车削前制动盘", Quantity: pieces("0.8"), UnitPrice: cny("180.00"), Discount: cny("0.00"), Amount: cny("162.72"), Tax: cny("18.72"), FeeClass: pricing.ClassLabour, Payer: "customer"},
				{ID: "ST-1/4", Kind: "part", Job: "J1", Part: "P1", Description: "前制动片（套）", Quantity: pieces("1"), UnitPrice: cny("260.00"), Discount: cny("26.00"), Amount: cny("264.42"), Tax: cny("30.42"), FeeClass: pricing.ClassMaterial, Payer: "customer"},
				{ID: "ST-1/5", Kind: "part", Job: "J2", Part: "P2", Description: "发动机油 5W-30（升）", Quantity: pieces("4.5"), UnitPrice: cny("58.50"), Discount: cny("0.00"), Amount: cny("297.47"), Tax: cny("34.22"), FeeClass: pricing.ClassMaterial, Payer: "customer"},
			},
			Total: cny("1070.39"), CustomerCharge: cny("1070.39"), Tax: cny("123.14"), Charges: []aftersales.Charge{{Payer: "customer", Kind: pricing.PayerCustomer, Amount: cny("1070.39")}}, At: at(15, 30)},
		Payments: []aftersales.Payment{{Kind: aftersales.PaymentMade, Payer: "customer", Amount: cny("500.00"), Method: "card", Settlement: "ST-1", At: at(15, 40)}},
		Accepted: at(15, 50), Satisfied: pointer(true), Delivered: at(16, 0), Last: at(16, 0),
	}
}
