package forms_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/pricing"
)

var (
	tagsOf  = regexp.MustCompile(`<[^>]*>`)
	styleOf = regexp.MustCompile(`(?s)<style>.*</style>`)
)

// with puts a text wherever a form takes one that others wrote.
func with(text string) forms.Input {
	in := exampleWith(func(string) string { return text })
	in.Shop = forms.Shop{Name: text, Address: text, Phone: text, Licence: text, Zone: china}
	in.Vehicle.Model = text
	o := &in.Order
	o.Invoices = []aftersales.Invoice{{Number: text, Amount: cny("1")}}
	o.Disputes = []aftersales.Dispute{{ID: aftersales.DisputeID(text), Settlement: aftersales.SettlementID(text), Department: text}}
	o.Settlement.Charges = append(o.Settlement.Charges, aftersales.Charge{Payer: text + "y", Kind: pricing.PayerKind(text)})
	o.Number, o.Certificate, o.Settlement.ID = text, text+"x", aftersales.SettlementID(text)
	o.Receptionist, o.Intake.Methods, o.Intake.Grade, o.Intake.GradeList, o.Intake.By = aftersales.PersonID(text), []string{text}, text, text, aftersales.PersonID(text)
	o.Accessories[0].Storage, o.Findings[0].Told, o.Settlement.Card = text, []string{text}, text
	for i := range o.Jobs {
		o.Jobs[i].Assignee, o.Jobs[i].Spans = aftersales.PersonID(text), nil
		o.Jobs[i].Operation, o.Jobs[i].Description = text, text
		o.Jobs[i].Source, o.Jobs[i].Status = aftersales.JobInitial, aftersales.JobDone
	}
	for i := range o.Parts {
		o.Parts[i].Number, o.Parts[i].Name, o.Parts[i].OldPart = text, text, aftersales.OldPart(text)
		o.Parts[i].Model, o.Parts[i].Grade = text, aftersales.PartGrade(text+"z")
	}
	for i := range o.Settlement.Lines {
		l := &o.Settlement.Lines[i]
		l.Description, l.Payer, l.DiscountReason = text, text, text+"z"
	}
	for i := range o.Consents {
		o.Consents[i].Method, o.Consents[i].Answer = text, aftersales.Answer(text)
	}
	for i := range o.Inspections {
		o.Inspections[i].By, o.Inspections[i].Level = aftersales.PersonID(text), aftersales.Level(text)
	}
	return in
}

// skeleton is what of a page does not come from texts: its tags, and the rules of its style.
func skeleton(t *testing.T, page string) string {
	t.Helper()
	style := styleOf.FindString(page)
	if style == "" {
		t.Fatal("no style")
	}
	content := regexp.MustCompile(`@bottom-left \{ content: "(?:[\pL\p{Nd}]|\\[0-9a-f]{6})*"; font`)
	if !content.MatchString(style) {
		t.Errorf("the foot of the page is no sound string: %s", style[:400])
	}
	return content.ReplaceAllString(style, "") + strings.Join(tagsOf.FindAllString(strings.Replace(page, style, "", 1), -1), "")
}

var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</title></style><script>`, `"; } body { display: none } @page { content: "`,
	`\"; } * { color: white }`, `{{.Shop}}`, "' onclick='x", "javascript:alert(1)", "]]>", "<!--", "-->", "&amp;&lt;", "a\nb", "a\x00b", "\x1b[2J",
	"￥\u202e00.1", "\xff\xfe", "\u2028", "</td></tr></table>", strings.Repeat("长", 5000), "*/ } /*", "\\", "url(http://example.com/x)", "@import 'x';", "",
	"a\r\nb\rc", "\ufeff", "\t", "\u00ad",
}

func TestTextsOfOthersNeverBecomePartOfThePage(t *testing.T) {
	for _, kind := range forms.Kinds() {
		want := ""
		for _, text := range append([]string{"harmless"}, hostile...) {
			page := checkHostile(t, kind, text)
			if got := skeleton(t, page); want == "" {
				want = got
			} else if got != want && text != "" {
				t.Errorf("%s: %q changes the page:\n%s", kind, text, page)
			}
		}
	}
}

// makeWith makes a form with a text everywhere.
func makeWith(kind forms.Kind, text string) (forms.Form, error) {
	in := with(text)
	a, c, s := appointment(in), complaint(in), ledger()
	a.ID, a.Place, a.Open, a.Assignee = aftersales.AppointmentID(text), text, []string{text, text}, aftersales.PersonID(text)
	q := a.Inquiry
	q.Channel, q.Need, q.Complexity, q.Preliminary, q.TransferredTo = text, text, aftersales.Complexity(text), text, text
	c.ID, c.Order, c.Channel, c.Owner = aftersales.ComplaintID(text), aftersales.OrderID(text), aftersales.Channel(text), aftersales.PersonID(text)
	c.Class = &aftersales.ComplaintClass{Cause: text, Severity: text, Liability: text, Verdict: text}
	c.Plan.Department, c.Plan.Participants = text, []string{text}
	c.Measures = []aftersales.Measure{{Kind: text, Department: text, Person: aftersales.PersonID(text)}}
	s.Number, s.Name = text, text
	s.Scraps[0].From, s.Scraps[0].Lot, s.Scraps[0].By = aftersales.Place{Kind: aftersales.PlaceKind(text), ID: text}, aftersales.LotID(text), aftersales.PersonID(text)
	switch kind {
	case forms.KindInquiry:
		return forms.InquiryRecord(in, a)
	case forms.KindBooking:
		return forms.BookingRecord(in, a)
	case forms.KindComplaint:
		return forms.ComplaintSheet(in, c)
	case forms.KindFollowUp:
		call := followUp(in)
		call.ID, call.Order, call.Complaint, call.Kind = aftersales.FollowUpID(text), aftersales.OrderID(text), aftersales.ComplaintID(text), aftersales.FollowUpKind(text)
		call.Deputy, call.Channel, call.Record, call.Topics, call.Documents = aftersales.PersonID(text), text, text, []string{text}, []string{text}
		call.Issues[0].ID = aftersales.IssueID(text)
		return forms.FollowUpRecord(in, call)
	case forms.KindLetter:
		l := letter()
		l.ID, l.Campaign, l.Content, l.Place, l.Clerk = text, aftersales.CampaignID(text), text, text, aftersales.PersonID(text)
		return forms.CampaignLetter(in, l)
	case forms.KindScrap:
		return forms.ScrapApplication(in, s, "SC-1", in.Customer.Name)
	}
	return makers[kind](in)
}

// checkHostile makes a form with a text everywhere, and checks what has to hold for every text. It gives the page.
func checkHostile(t *testing.T, kind forms.Kind, text string) string {
	t.Helper()
	f, err := makeWith(kind, text)
	if err != nil {
		t.Fatalf("%s of %q: %v", kind, text, err)
	}
	page, plain := htmlOf(t, f), f.Text()
	for name, out := range map[string]string{"page": page, "text": plain} {
		if !utf8.ValidString(out) {
			t.Errorf("%s: the %s of %q is not UTF-8", kind, name, text)
		}
		if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && r != '\u3000' && !unicode.IsPrint(r) }); i >= 0 {
			t.Errorf("%s: the %s of %q holds %q", kind, name, text, out[i:min(len(out), i+4)])
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "<img") {
		t.Errorf("%s: %q gets through: %s", kind, text, page)
	}
	return page
}

func FuzzNoTextBecomesPartOfThePage(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	want := ""
	f.Fuzz(func(t *testing.T, text string) {
		if want == "" {
			want = skeleton(t, checkHostile(t, forms.KindSettlement, "harmless"))
		}
		text = text[:min(len(text), 300)]
		if got := skeleton(t, checkHostile(t, forms.KindSettlement, text+"x")); got != want {
			t.Errorf("%q changes the page", text)
		}
	})
}
