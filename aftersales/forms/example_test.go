package forms_test

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// A form is made of an order, and rendered to text or to HTML for paper.
func Example() {
	words := aftersales.Paper{ID: "paper-1", Kind: aftersales.PaperText, Salt: "random", Content: aftersales.NewPersonal("brakes squeal <when cold>")}
	form, err := forms.IntakeRequest(forms.Input{
		Order: aftersales.Order{ID: "RO-1", Number: "2026-0001", Items: []aftersales.Item{{ID: "I1", Words: words.Ref()}}},
		Shop:  forms.Shop{Name: "Example Motors"}, Papers: []aftersales.Paper{words}, Language: language.English,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Title, form.Number, form.Sections[1].Table.Rows)
	var page strings.Builder
	if err := form.WriteHTML(&page); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(page.String(), "<td>brakes squeal &lt;when cold&gt;</td>"))
	// Output:
	// Repair request 2026-0001 [[1 brakes squeal <when cold> ]]
	// true
}

// What is not known is left to be filled in by hand.
func ExampleIntakeRequest() {
	form, err := forms.IntakeRequest(forms.Input{Language: language.English})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range strings.Split(form.Text(), "\n")[2:10] {
		fmt.Println(line)
	}
	// Output:
	// Order no.: ____________________________________  Printed: ______________________________________
	//
	// [Customer and vehicle]
	// Customer: _____________________________________  Phone: ________________________________________
	// Plate: ________________________________________  Model: ________________________________________
	// VIN: __________________________________________  Odometer in: __________________________________
	// Received: _____________________________________  Kind of work: _________________________________
	// Promised for: _________________________________
}

// The list of accessories is signed when they are handed over and when they are given back.
func ExampleAccessoryList() {
	form, err := forms.AccessoryList(forms.Input{Order: aftersales.Order{Number: "2026-0001"}, Language: language.SimplifiedChinese})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range form.Signatures {
		fmt.Println(s.Label)
	}
	// Output:
	// 托修方签字
	// 保管人签字
	// 客户签字（已全部归还）
}

// A quotation shows the result that was quoted, line by line.
func ExampleQuotation() {
	rules := pricing.Rules{Currency: "CNY"}
	quoted, err := pricing.Price(pricing.Order{Lines: []pricing.Line{pricing.Labour("BR-010", "1.2", "180"), pricing.Part("4-11", "1", "260")}}, rules)
	if err != nil {
		fmt.Println(err)
		return
	}
	order := aftersales.Order{Number: "2026-0001", Quote: &aftersales.Quote{Items: 2, Total: quoted.Total()}}
	form, err := forms.Quotation(forms.Input{Order: order, Language: language.SimplifiedChinese}, quoted)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range form.Sections[1:] {
		if s.Table != nil {
			fmt.Println(s.Title, s.Table.Rows, s.Table.Sums[0].Value)
		}
		for _, f := range s.Fields {
			fmt.Printf("%s %q\n", f.Label, f.Value)
		}
	}
	// Output:
	// 材料费 [[1 4-11  1 260.00 260.00]] 260.00
	// 工时费 [[1 BR-010  1.2 180.00 216.00]] 216.00
	// 合计 "￥476.00"
	// 大写 "人民币肆佰柒拾陆元整"
	// 工时合计 ""
	// 预计完工 ""
}

// The authorisation is the contract that the customer signs.
func ExampleAuthorisation() {
	fee, err := pricing.NewMoney("476.00", "CNY")
	if err != nil {
		fmt.Println(err)
		return
	}
	order := aftersales.Order{Number: "2026-0001", Authorisation: &aftersales.Authorisation{Fee: fee, GuaranteeDays: 20, GuaranteeKM: 2000}}
	form, err := forms.Authorisation(forms.Input{Order: order, Language: language.TraditionalChinese})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range form.Sections[len(form.Sections)-1].Fields {
		fmt.Printf("%s %q\n", f.Label, f.Value)
	}
	// Output:
	// 約定費用 "CN¥476.00"
	// 預計完工 ""
	// 品質保證期 "20 日或 2,000 公里，以先到者為準"
	// 雙方責任 ""
	// 舊件處理 "☐ 客戶帶走\u3000☐ 委託處理"
}

// The settlement sheet lists labour and materials apart.
func ExampleSettlementSheet() {
	form, err := forms.SettlementSheet(example())
	if err != nil {
		fmt.Println(err)
		return
	}
	lines := strings.Split(form.Text(), "\n")
	fmt.Println(strings.Join(lines[12:35], "\n"))
	// Output:
	// 【材料费】
	// 序号  配件编号    名称                  配件类别  数量    单价    优惠   税额  含税金额
	// ----  ----------  --------------------  --------  ----  ------  ------  -----  --------
	//    1  0000-BR-11  前制动片（套）        原厂件       1  260.00  -26.00  30.42    264.42
	//    2  0000-OI-05  发动机油 5W-30（升）             4.5   58.50          34.22    297.47
	//                                                                            合计：561.89
	//
	// 【工时费】
	// 序号  项目编号  名称                  工时  工时单价   税额  含税金额
	// ----  --------  --------------------  ----  --------  -----  --------
	//    1  BR-010    更换前制动片           1.2    180.00  28.08    244.08
	//    2  MA-001    更换机油及机油滤清器   0.5    180.00  11.70    101.70
	//    3  BR-020    车削前制动盘           0.8    180.00  18.72    162.72
	//                                                          合计：508.50
	//
	// 【费用合计】
	// 合计：￥1,070.39                                 其中税额：￥123.14
	// 大写：人民币壹仟零柒拾元零叁角玖分
	// 已付：￥500.00                                   未付：￥570.39
	// 发票号码：_____________________________________
	// 质量保证期：90 日或 5,000 公里，以先到者为准
	// 旧件处理：☑ 客户带走　☐ 按客户意愿处理　☐ 返回厂家
}

// A certificate is printed only where one was issued.
func ExampleCertificate() {
	_, err := forms.Certificate(forms.Input{Order: aftersales.Order{ID: "RO-1"}})
	fmt.Println(err)
	form, err := forms.Certificate(forms.Input{Order: aftersales.Order{ID: "RO-1", Certificate: "QC-0001"}, Language: language.English})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Sections[0].Fields[0].Label, form.Sections[0].Fields[0].Value)
	// Output:
	// order.certificate: no certificate was issued
	// Certificate no. QC-0001
}

// A copy of the repair record for the workshop tells nobody who the owner is.
func ExampleRepairRecord() {
	in := example()
	in.Masks = forms.MasksForWorkshop()
	form, err := forms.RepairRecord(in)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range form.Sections[0].Fields[:5] {
		fmt.Println(f.Label, f.Value)
	}
	// Output:
	// 托修方 ***
	// 联系电话 ***
	// 车牌号 示A·12345
	// 车型 Example 300 1.5T
	// 车架号 *********0E000001
}

// The list of old parts names each part that was replaced, and what the customer wants done with it.
func ExampleOldPartList() {
	form, err := forms.OldPartList(example())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range form.Sections[1].Table.Rows {
		fmt.Printf("%q\n", row)
	}
	// Output:
	// ["1" "0000-BR-11" "前制动片（套）" "1" "1" "客户带走" ""]
	// ["2" "0000-OI-05" "发动机油 5W-30（升）" "4.5" "" "" ""]
}

// A requisition tells the store what is wanted, and whether somebody approved it.
func ExampleRequisition() {
	form, err := forms.Requisition(example())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%q\n", form.Sections[1].Table.Rows[1])
	// Output:
	// ["2" "0000-OI-05" "发动机油 5W-30（升）" "5W-30" "MA-001" "4.5" "同意" "5" "0.5"]
}

// The acceptance is signed when the customer takes the vehicle back.
func ExampleAcceptance() {
	form, err := forms.Acceptance(example())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Sections[len(form.Sections)-1].Fields[3].Value)
	fmt.Println(form.Signatures[0].Label, form.Signatures[0].At)
	// Output:
	// ☑ 满意　☐ 不满意
	// 托修方签字 2026-03-04 15:50
}

// An application to scrap parts names what lies where, and is signed by the departments.
func ExampleScrapApplication() {
	stock := aftersales.NewStock("S12", "4-11")
	stock.Scraps = []aftersales.Scrap{{ID: "SC-1", From: aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-03"}, By: "zhao"}}
	form, err := forms.ScrapApplication(forms.Input{Language: language.English}, stock, "SC-1", history.Paper{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Title, form.Number)
	fmt.Println(form.Sections[0].Fields[3].Label, form.Sections[0].Fields[3].Value)
	for _, s := range form.Signatures {
		fmt.Printf("%s: %q\n", s.Label, s.Name)
	}
	// Output:
	// Application to scrap parts SC-1
	// Lies in bin A-03
	// Applicant: "zhao"
	// Parts department: ""
	// Service department: ""
	// Approval: ""
}

// An inquiry is recorded with what was told, and by when an answer was promised.
func ExampleInquiryRecord() {
	form, err := forms.InquiryRecord(forms.Input{Language: language.English},
		aftersales.Appointment{ID: "AP-1", Inquiry: &aftersales.Inquiry{Channel: "phone", Need: "brake noise", Complexity: aftersales.Complex}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range form.Sections[1].Fields[1:5] {
		fmt.Printf("%s: %q\n", f.Label, f.Value)
	}
	// Output:
	// Channel: "phone"
	// Need: "brake noise"
	// Fault as described: ""
	// Kind of question: "for a technician"
}

// A booking says when, where and by whom.
func ExampleBookingRecord() {
	start := time.Date(2026, 3, 4, 14, 0, 0, 0, time.UTC)
	form, err := forms.BookingRecord(forms.Input{Language: language.English},
		aftersales.Appointment{ID: "AP-1", Slot: aftersales.Slot{Start: start, End: start.Add(90 * time.Minute)}, Place: "bay 2", Assignee: "li"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range form.Sections[1].Fields[1:4] {
		fmt.Println(f.Label+":", f.Value)
	}
	// Output:
	// Time agreed: 2026-03-04 14:00 – 15:30
	// Place: bay 2
	// Done by: li
}

// The sheet of a complaint goes to the head of the department, who signs for it.
func ExampleComplaintSheet() {
	form, err := forms.ComplaintSheet(forms.Input{Language: language.English},
		aftersales.Complaint{ID: "CO-1", Phase: aftersales.PhaseAfterSales, Owner: "sun"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Title, form.Number)
	fmt.Println(form.Signatures[0].Label)
	// Output:
	// Complaint about the service CO-1
	// Service director
}

// The sheet for a call that is still to be made: what was said is filled in by hand.
func ExampleFollowUpRecord() {
	form, err := forms.FollowUpRecord(forms.Input{Language: language.English},
		aftersales.FollowUp{ID: "FU-1", Kind: aftersales.FollowUpService, Seq: 1, Assignee: "li"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Title, form.Number)
	for _, f := range form.Sections[1].Fields[:2] {
		fmt.Println(f.Label+":", f.Value)
	}
	// Output:
	// Follow-up record FU-1
	// Kind of call: after a service
	// Call no.: 1
}

// The letter after the call about a campaign: what it is, when and where, and a row for the register of letters.
func ExampleCampaignLetter() {
	form, err := forms.CampaignLetter(forms.Input{Language: language.English}, forms.Letter{ID: "L-1", Content: "Free check of the air conditioning",
		Place: "Example Road 12", Start: time.Date(2026, 6, 30, 9, 0, 0, 0, time.UTC), By: cal.MustDate(2026, 6, 18)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range form.Sections[1].Fields[:3] {
		fmt.Println(f.Label+":", f.Value)
	}
	fmt.Println(form.Sections[2].Fields[2].Label, form.Sections[2].Fields[2].Value)
	// Output:
	// What it is: Free check of the air conditioning
	// Time: 2026-06-30 09:00
	// Place: Example Road 12
	// To be sent by 2026-06-18
}

// The page is a document of its own: without scripts, and without anything that is fetched.
func ExampleForm_WriteHTML() {
	form, err := forms.OldPartList(forms.Input{Shop: forms.Shop{Name: "Example & Sons"}, Language: language.English})
	if err != nil {
		fmt.Println(err)
		return
	}
	var page strings.Builder
	if err := form.WriteHTML(&page); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(page.String(), "Example &amp; Sons"), strings.Contains(page.String(), "size: A4"))
	// Output:
	// true true
}
