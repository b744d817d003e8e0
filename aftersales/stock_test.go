package aftersales_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
)

// keeper books at noon of a day of March 2026 in shop S12.
func keeper(command string, day int) aftersales.Actor {
	return aftersales.Actor{Command: command, At: time.Date(2026, 3, day, 12, 0, 0, 0, china), By: "li", Role: "parts_store", Store: "S12"}
}

// shelf gives a ledger after commands, all of which have to be taken, each on a day of its own from the 1st of March.
func shelf(t testing.TB, commands ...aftersales.StockCommand) *ledger {
	t.Helper()
	l := newLedger(t)
	for i, c := range commands {
		if err := l.book(c, keeper(fmt.Sprint("s-", i, "-", c.Name()), 1+i)); err != nil {
			t.Fatalf("%s: %v", c.Name(), err)
		}
	}
	return l
}

// stocked begins with ten pieces in bin A-1 and four of lot L1, good to the 20th of March, in bin A-2.
func stocked(more ...aftersales.StockCommand) []aftersales.StockCommand {
	return append([]aftersales.StockCommand{
		aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP", Quantity: pieces("10"), Document: "D-1", Quality: "Q-1"},
		aftersales.BookIn{Receipt: "PX-1", Bin: "A-1", Quantity: pieces("10"), StorageClass: "dry"},
		aftersales.ReceiveStock{Receipt: "PX-2", Supplier: "SUP", Quantity: pieces("4"), Lot: "L1", Expires: cal.MustDate(2026, 3, 20), Grade: aftersales.GradeOriginal},
		aftersales.BookIn{Receipt: "PX-2", Bin: "A-2", Quantity: pieces("4")},
	}, more...)
}

func TestHardLawsOfTheLedgerRefuse(t *testing.T) {
	tests := map[string]struct {
		before []aftersales.StockCommand
		then   aftersales.StockCommand
		want   string
	}{
		"more than the bin holds is not issued": {stocked(), aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("10.5")},
			"issue_stock is not possible: enough: 10.5 wanted from bin A-1, where 10 is"},
		"more than the lot holds is not issued": {stocked(), aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Lot: "L1", Quantity: pieces("1")},
			"issue_stock is not possible: enough: 1 of lot \"L1\" wanted from bin A-1, where 0 is"},
		"what is kept for another order is not issued": {stocked(aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("12")}),
			aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("3")},
			"issue_stock is not possible: leaves_reserved: 3 wanted, but only 2 is not kept for other orders"},
		"what is kept already is not kept again": {stocked(aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("12")}), aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("3")},
			"reserve_stock is not possible: free_to_reserve: 3 wanted, but only 2 is available"},
		"no more is given up than was kept": {stocked(aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("1")}), aftersales.ReleaseStock{Order: "RO-2", Quantity: pieces("2")},
			"release_stock is not possible: reserved_enough: 2 to be given up, but only 1 is kept for order \"RO-2\""},
		"no more is used than was issued": {stocked(aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")}), aftersales.UseStock{Order: "RO-1", Quantity: pieces("2")},
			"use_stock is not possible: enough: 2 wanted from order RO-1, where 1 is"},
		"no more comes back than was issued": {stocked(), aftersales.ReturnStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")},
			"return_stock is not possible: enough: 1 wanted from order RO-1, where 0 is"},
		"no more is put away than was delivered": {stocked(aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("1")}),
			aftersales.BookIn{Receipt: "PX-3", Bin: "A-1", Quantity: pieces("2")}, "book_in is not possible: enough: 2 wanted from receiving PX-3, where 1 is"},
		"a delivery is received once": {stocked(aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("1")}),
			aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("1")}, "receive_stock is not possible: receipt_new: delivery \"PX-3\" was received already"},
		"a delivery that is put away is not inspected": {stocked(), aftersales.InspectStock{Receipt: "PX-1", Passed: true},
			"inspect_stock is not possible: receipt_known: there is no delivery \"PX-1\" to be put away"},
		"a lot keeps its day of expiry": {stocked(), aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("1"), Lot: "L1", Expires: cal.MustDate(2026, 3, 21)},
			"receive_stock is not possible: lot_same: lot \"L1\" is known with another day of expiry or another grade"},
		"what a count did not find is not adjusted": {stocked(aftersales.CountStock{Bin: "A-1", Counted: pieces("10")}), aftersales.AdjustStock{Bin: "A-1", Reason: "miscounted"},
			"adjust_stock is not possible: difference_open: no count of lot \"\" in bin \"A-1\" differs from the book"},
		"an adjustment takes no more than is there by now": {
			stocked(aftersales.CountStock{Bin: "A-1", Counted: pieces("1")}, aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("2")}),
			aftersales.AdjustStock{Bin: "A-1", Reason: "miscounted"},
			"adjust_stock is not possible: enough: 9 of lot \"\" wanted from bin A-1, where 8 is"},
		"nothing is scrapped without an application": {stocked(), aftersales.BookScrap{Scrap: "SC-1"},
			"book_scrap is not possible: scrap_known: there is no open application \"SC-1\" to scrap"},
		"an application is made once": {stocked(scrapping("SC-1")), scrapping("SC-1"), "request_scrap is not possible: scrap_new: there already is an application \"SC-1\" to scrap"},
		"an application is approved once": {stocked(scrapping("SC-1"), aftersales.ApproveScrap{Scrap: "SC-1"}), aftersales.ApproveScrap{Scrap: "SC-1"},
			"approve_scrap is not possible: scrap_unapproved: application \"SC-1\" is already approved"},
		"what is scrapped is not scrapped again": {stocked(scrapping("SC-1"), aftersales.BookScrap{Scrap: "SC-1"}), aftersales.RejectScrap{Scrap: "SC-1"},
			"reject_scrap is not possible: scrap_waiting: the parts of application \"SC-1\" are in the scrap store"},
		"no more is destroyed than was scrapped": {stocked(scrapping("SC-1"), aftersales.BookScrap{Scrap: "SC-1"}), aftersales.DestroyScrap{Scrap: "SC-1", Quantity: pieces("3")},
			"destroy_scrap is not possible: enough: 3 wanted from scrap SC-1, where 2 is"},
		"a part number does not take its own place": {nil, aftersales.SupersedeStock{By: "04465"},
			"supersede_stock is not possible: by_another: part number \"04465\" cannot take its own place"},
		"a superseded part is not ordered": {stocked(aftersales.SupersedeStock{By: "04466"}), aftersales.OrderStock{Purchase: "PO-1", Quantity: pieces("1")},
			"order_stock is not possible: part number \"04465\" is superseded"},
		"nothing is issued of what was never booked": {nil, aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")},
			"issue_stock is not possible: nothing was booked of part number \"04465\" yet"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			err := shelf(t, c.before...).book(c.then, keeper("s-then", 25))
			if !errors.Is(err, aftersales.ErrNotAllowed) || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

// scrapping applies to scrap two of the ten pieces.
func scrapping(id aftersales.ScrapID) aftersales.StockCommand {
	return aftersales.RequestScrap{Scrap: id, From: aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-1"}, Quantity: pieces("2"), Reason: paper("rusty")}
}

func TestALedgerIsBookedInItsShopAndInTheOrderOfTime(t *testing.T) {
	l := shelf(t, stocked()...)
	c := aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")}
	elsewhere := keeper("s-9", 9)
	elsewhere.Store = "S13"
	err := l.book(c, elsewhere)
	if want := `issue_stock is not possible: in_shop: the ledger is that of shop "S12", not "S13"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	err = l.book(c, keeper("s-9", 2))
	if want := "issue_stock is not possible: in_time: 2026-03-02T12:00:00+08:00 is before 2026-03-04T12:00:00+08:00, when something was booked already"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// three lots lie in bin A-1: one that expires on the 10th, one on the 20th, and one that does not expire.
func threeLots(t *testing.T) *ledger {
	return shelf(t,
		aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP", Quantity: pieces("2"), Lot: "late", Expires: cal.MustDate(2026, 3, 20)},
		aftersales.BookIn{Receipt: "PX-1", Bin: "A-1", Quantity: pieces("2")},
		aftersales.ReceiveStock{Receipt: "PX-2", Supplier: "SUP", Quantity: pieces("2"), Lot: "soon", Expires: cal.MustDate(2026, 3, 10)},
		aftersales.BookIn{Receipt: "PX-2", Bin: "A-1", Quantity: pieces("2")},
		aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("2"), Lot: "never"},
		aftersales.BookIn{Receipt: "PX-3", Bin: "A-1", Quantity: pieces("2")})
}

func TestWhatExpiresFirstIsIssuedFirst(t *testing.T) {
	tests := map[string]struct {
		day  int
		want string
	}{
		"while both lots are good":              {9, "2 soon 2026-03-10, 2 late 2026-03-20, 1 never"},
		"on its last day a lot is still good":   {10, "2 soon 2026-03-10, 2 late 2026-03-20, 1 never"},
		"what has expired goes out last of all": {11, "2 late 2026-03-20, 2 never, 1 soon 2026-03-10"},
		"of what has expired the oldest first":  {21, "2 never, 2 soon 2026-03-10, 1 late 2026-03-20"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			l := threeLots(t)
			from := len(l.log)
			if err := l.book(aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("5")}, keeper("s-9", c.day)); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range aftersales.Movements(l.log[from:]) {
				line := m.Quantity.String() + " " + string(m.Lot)
				if !m.Expires.IsZero() {
					line += " " + m.Expires.String()
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatHasExpiredByADayIsListedTheEarliestFirst(t *testing.T) {
	l := threeLots(t)
	for day, want := range map[int]string{10: "", 11: "soon", 20: "soon", 21: "soon late"} {
		var got []string
		for _, b := range l.stock.ExpiredBy(cal.MustDate(2026, 3, day)) {
			got = append(got, string(b.Lot))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("by the %d: %v, want %q", day, got, want)
		}
	}
}

func TestEachLotOfAnIssueIsGoodUntilItsOwnDay(t *testing.T) {
	l := threeLots(t)
	for want, c := range map[string]aftersales.IssueStock{
		"soon 2026-03-10": {Bin: "A-1", Quantity: pieces("1")},
		"late 2026-03-20": {Bin: "A-1", Lot: "late", Quantity: pieces("1")},
		"never ":          {Bin: "A-1", Lot: "never", Quantity: pieces("1")},
	} {
		for _, got := range l.stock.Picks(c, cal.MustDate(2026, 3, 9)) {
			day := ""
			if !got.Expires.IsZero() {
				day = got.Expires.String()
			}
			if string(got.Lot)+" "+day != want {
				t.Errorf("%v takes %+v, want %q", c, got, want)
			}
		}
	}
}

func TestThePlacesAreThoseWithSomethingInOrKept(t *testing.T) {
	l := shelf(t, stocked(aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("1")}, aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("2")},
		aftersales.IssueStock{Order: "RO-2", Bin: "A-1", Quantity: pieces("1")})...)
	if got := fmt.Sprint(l.stock.Places()); got != "[bin A-1 bin A-2 order RO-2 order RO-1]" {
		t.Errorf("the places are %s", got)
	}
}

func TestAReservationIsUsedUpByItsOrder(t *testing.T) {
	l := shelf(t, stocked(
		aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("3")},
		aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("1")},
		aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("2")})...)
	if got := l.stock.ReservedFor("RO-1"); !got.Equal(pieces("1")) {
		t.Errorf("%s is still kept", got)
	}
	if got := l.stock.Available(); !got.Equal(pieces("10")) {
		t.Errorf("%s is available of %s", got, l.stock.OnHand())
	}
	if err := l.book(aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("5")}, keeper("s-9", 9)); err != nil {
		t.Fatal(err)
	}
	if len(l.stock.Reserved) != 1 {
		t.Errorf("kept are %v", l.stock.Reserved)
	}
}

func TestWhatToOrderCountsWhatComesAndWhatIsKept(t *testing.T) {
	point := pieces("4")
	listing := aftersales.ListStock{PartName: "brake pad", ReorderPoint: &point, OrderUpTo: pieces("20")}
	tests := map[string]struct {
		more []aftersales.StockCommand
		want string
	}{
		"above the point nothing":                  {nil, "0"},
		"at the point up to the level":             {[]aftersales.StockCommand{aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("10")}}, "16"},
		"what is kept for an order counts as gone": {[]aftersales.StockCommand{aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("11")}}, "17"},
		"what is on order counts": {[]aftersales.StockCommand{aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("11")},
			aftersales.OrderStock{Purchase: "PO-1", Quantity: pieces("17")}}, "0"},
		"what was delivered counts once": {[]aftersales.StockCommand{aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("14")},
			aftersales.OrderStock{Purchase: "PO-1", Quantity: pieces("3")}, aftersales.ReceiveStock{Receipt: "PX-9", Supplier: "SUP", Quantity: pieces("4")}}, "16"},
		"of a superseded part nothing": {[]aftersales.StockCommand{aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("10")},
			aftersales.SupersedeStock{By: "04466"}}, "0"},
		"of a part that is not reordered nothing": {[]aftersales.StockCommand{aftersales.ListStock{},
			aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("10")}}, "0"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			l := shelf(t, stocked(append([]aftersales.StockCommand{listing}, c.more...)...)...)
			if got := l.stock.ToOrder(); !got.Equal(pieces(c.want)) {
				t.Errorf("to order %s, want %s", got, c.want)
			}
		})
	}
}

func TestACountIsBookedAgainstTheLedgerAsItWasCounted(t *testing.T) {
	l := shelf(t, stocked(
		aftersales.CountStock{Bin: "A-1", Counted: pieces("8")},
		aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("3")},
		aftersales.AdjustStock{Bin: "A-1", Reason: "miscounted", Words: paper("two were never there")})...)
	if got := l.stock.At(aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-1"}); !got.Equal(pieces("5")) {
		t.Errorf("the bin holds %s", got)
	}
	last := l.log[len(l.log)-2]
	if last.Type != history.StockDifferenceRecorded || last.Get(history.FieldAdjustReason).Word() != "miscounted" {
		t.Errorf("the difference is recorded as %+v", last)
	}
	more := shelf(t, aftersales.CountStock{Bin: "B-1", Counted: pieces("6.5")}, aftersales.AdjustStock{Bin: "B-1", Reason: "opening"})
	if got := more.stock.OnHand(); !got.Equal(pieces("6.5")) {
		t.Errorf("a first count of 6.5 puts %s on hand", got)
	}
}

func TestALotIsForgottenWhenNothingIsLeftOfIt(t *testing.T) {
	l := shelf(t, stocked(aftersales.IssueStock{Order: "RO-1", Bin: "A-2", Quantity: pieces("4")}, aftersales.UseStock{Order: "RO-1", Quantity: pieces("4")})...)
	if len(l.stock.Lots) != 0 || len(l.stock.Receipts) != 0 {
		t.Errorf("lots %v, deliveries %v", l.stock.Lots, l.stock.Receipts)
	}
	if err := l.book(aftersales.ReceiveStock{Receipt: "PX-9", Supplier: "SUP", Quantity: pieces("1"), Lot: "L1", Expires: cal.MustDate(2027, 1, 1)}, keeper("s-9", 20)); err != nil {
		t.Fatal(err)
	}
	if want := (aftersales.Lot{ID: "L1", Expires: cal.MustDate(2027, 1, 1)}); len(l.stock.Lots) != 1 || l.stock.Lots[0] != want {
		t.Errorf("lots %v, want %v", l.stock.Lots, want)
	}
}

func TestABinRemembersItsClassOfStorage(t *testing.T) {
	l := shelf(t, stocked(aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")},
		aftersales.ReturnStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")})...)
	if got := l.log[len(l.log)-1].Get(history.FieldStorageClass).Word(); got != "dry" {
		t.Errorf("what comes back is stored as %q", got)
	}
	if err := l.book(aftersales.TransferStock{Bin: "A-1", To: "C-1", Quantity: pieces("1"), StorageClass: "cool"}, keeper("s-9", 9)); err != nil {
		t.Fatal(err)
	}
	if want := (aftersales.Bin{ID: "C-1", StorageClass: "cool"}); !slices.Contains(l.stock.Bins, want) {
		t.Errorf("the bins are %v", l.stock.Bins)
	}
}

func TestASupersededPartIsUsedUpAndCanComeBack(t *testing.T) {
	l := shelf(t, stocked(aftersales.SupersedeStock{By: "04466"}, aftersales.IssueStock{Order: "RO-1", Bin: "A-1", Quantity: pieces("1")})...)
	if l.stock.State != aftersales.StockSuperseded || l.stock.SupersededBy != "04466" {
		t.Errorf("the part is %s by %q", l.stock.State, l.stock.SupersededBy)
	}
	if err := l.book(aftersales.ListStock{PartName: "brake pad"}, keeper("s-9", 9)); err != nil {
		t.Fatal(err)
	}
	if l.stock.State != aftersales.StockActive || l.stock.SupersededBy != "" {
		t.Errorf("the part is %s by %q", l.stock.State, l.stock.SupersededBy)
	}
}

func TestEveryFaultOfAStockCommandIsToldWithItsPath(t *testing.T) {
	long := strings.Repeat("x", 201)
	bad := history.Paper{ID: "p", Digest: "xyz"}
	minus, two := pieces("-1"), pieces("2")
	tests := []struct {
		c    aftersales.StockCommand
		want string
	}{
		{aftersales.ListStock{PartName: strings.Repeat("x", 501), StorageClass: long, OrderUpTo: two},
			"name: 501 bytes, at most 500 are allowed\nstorage_class: 201 bytes, at most 200 are allowed\norder_up_to: 2 without a point of reordering"},
		{aftersales.ListStock{ReorderPoint: &minus, OrderUpTo: minus},
			"reorder_point: negative: -1\norder_up_to: negative: -1\norder_up_to: -1 is not more than the point of reordering, -1"},
		{aftersales.SupersedeStock{}, "by: no id"},
		{aftersales.OrderStock{}, "purchase: no id\nquantity: not more than nothing: 0"},
		{aftersales.ReceiveStock{Grade: "x", Document: long, Quality: long},
			"receipt: no id\nsupplier: no id\nquantity: not more than nothing: 0\ngrade: no such grade of a part: \"x\"\nlot: what expires or is of a grade belongs to a lot\n" +
				"document: 201 bytes, at most 200 are allowed\nquality: 201 bytes, at most 200 are allowed"},
		{aftersales.InspectStock{Reason: bad}, "receipt: no id\nreason.digest: not hexadecimal"},
		{aftersales.BookIn{StorageClass: long}, "receipt: no id\nbin: no id\nquantity: not more than nothing: 0\nstorage_class: 201 bytes, at most 200 are allowed"},
		{aftersales.RejectDelivery{Reason: bad}, "receipt: no id\nquantity: not more than nothing: 0\nreason.digest: not hexadecimal"},
		{aftersales.ReturnToSupplier{Lot: aftersales.LotID(long), Reason: bad},
			"bin: no id\nlot: 201 bytes, at most 200 are allowed\nquantity: not more than nothing: 0\nsupplier: no id\ndocument: no id\nreason.digest: not hexadecimal"},
		{aftersales.TransferStock{Bin: "A", To: "A"}, "to: the bin that it comes from, \"A\"\nquantity: not more than nothing: 0"},
		{aftersales.TransferStock{}, "bin: no id\nto: no id\nquantity: not more than nothing: 0"},
		{aftersales.ReserveStock{}, "order: no id\nquantity: not more than nothing: 0"},
		{aftersales.ReleaseStock{}, "order: no id\nquantity: not more than nothing: 0"},
		{aftersales.UseStock{}, "order: no id\nquantity: not more than nothing: 0"},
		{aftersales.LoseStock{}, "order: no id\nquantity: not more than nothing: 0"},
		{aftersales.KeepOldPart{}, "order: no id\nquantity: not more than nothing: 0"},
		{aftersales.IssueStock{}, "order: no id\nbin: no id\nquantity: not more than nothing: 0"},
		{aftersales.ReturnStock{}, "order: no id\nbin: no id\nquantity: not more than nothing: 0"},
		{aftersales.ReleaseOldPart{Supplier: "SUP"},
			"order: no id\nquantity: not more than nothing: 0\nchoice: no such choice: \"\"\nsupplier: a supplier takes back only what goes \"to_maker\""},
		{aftersales.CountStock{Counted: minus}, "bin: no id\ncounted: negative: -1"},
		{aftersales.AdjustStock{Words: bad}, "bin: no id\nreason: no id\nwords.digest: not hexadecimal"},
		{aftersales.RequestScrap{From: aftersales.Place{Kind: "order"}, Reason: bad},
			"scrap: no id\nfrom.kind: neither \"bin\" nor \"receiving\": \"order\"\nfrom.id: no id\nquantity: not more than nothing: 0\nreason.digest: not hexadecimal"},
		{aftersales.ApproveScrap{}, "scrap: no id"},
		{aftersales.RejectScrap{Reason: bad}, "scrap: no id\nreason.digest: not hexadecimal"},
		{aftersales.BookScrap{}, "scrap: no id"},
		{aftersales.DestroyScrap{}, "scrap: no id\nquantity: not more than nothing: 0"},
	}
	seen := map[string]bool{}
	for _, c := range tests {
		seen[c.c.Name()] = true
		_, err := aftersales.DecideStock(aftersales.NewStock("S12", "N"), c.c, keeper("c", 1))
		if err == nil || strings.TrimSpace(err.Error()) != c.want {
			t.Errorf("%s:\n%v\nwant\n%s", c.c.Name(), err, c.want)
		}
	}
	for _, c := range aftersales.StockCommands() {
		if !seen[c.Name()] {
			t.Errorf("%s is not among the faulty ones", c.Name())
		}
	}
	_, err := aftersales.DecideStock(aftersales.NewStock("S12", "N"), aftersales.SupersedeStock{By: "M"}, aftersales.Actor{})
	if want := "command_id: no id\nby: no id\nat: no time"; err == nil || err.Error() != want {
		t.Errorf("an actor of nothing: %v", err)
	}
	_, err = aftersales.DecideStock(aftersales.NewStock("S12", "N"), aftersales.OrderStock{Purchase: "P", Quantity: pieces("1234567890123456789")}, keeper("c", 1))
	if want := "quantity: more digits than can be kept: \"1234567890123456789\""; err == nil || err.Error() != want {
		t.Errorf("too many digits: %v", err)
	}
}

func TestWhatGrowsBeyondAnEventIsAFaultAndIsNeverRounded(t *testing.T) {
	l := shelf(t,
		aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP", Quantity: pieces("900000000000000000")},
		aftersales.BookIn{Receipt: "PX-1", Bin: "A-1", Quantity: pieces("900000000000000000")},
		aftersales.ReceiveStock{Receipt: "PX-2", Supplier: "SUP", Quantity: pieces("0.1")})
	err := l.book(aftersales.BookIn{Receipt: "PX-2", Bin: "A-1", Quantity: pieces("0.1")}, keeper("s-9", 9))
	if want := "on_hand_after: more digits than can be kept: \"900000000000000000.1\""; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestAStockCommandIsAValue(t *testing.T) {
	for want, c := range map[string]aftersales.StockCommand{
		"command: no command": nil,
		"command: a command is a value, not a *aftersales.BookScrap": &aftersales.BookScrap{Scrap: "SC-1"},
	} {
		_, err := aftersales.DecideStock(aftersales.NewStock("S12", "N"), c, keeper("c", 1))
		_, encoding := aftersales.EncodeStockCommand(c)
		if err == nil || err.Error() != want || encoding == nil || encoding.Error() != want {
			t.Errorf("%v and %v, want %s", err, encoding, want)
		}
	}
}

func TestWhatAStockCommandMustSayIsNotGuessed(t *testing.T) {
	for text, want := range map[string]string{
		`{"command":"inspect_stock","receipt":"PX-1"}`: "passed: must be given",
		`{"command":"count_stock","bin":"A-1"}`:        "counted: must be given",
		`{"command":"start_job","job":"J1"}`:           `command: no such command: "start_job"`,
		`{"command":"book_scrap","scrab":"SC-1"}`:      "scrap: no id",
	} {
		if _, err := aftersales.DecodeStockCommand([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

func TestTheIDOfALedgerTellsShopAndPartNumber(t *testing.T) {
	for _, c := range []struct {
		shop   aftersales.StoreID
		number string
		want   aftersales.StockID
	}{{"S12", "04465-0K290", "S12/04465-0K290"}, {"a/b%", "c/d%", "a%2Fb%25/c/d%"}, {"", "x", "/x"}} {
		id := aftersales.NewStockID(c.shop, c.number)
		shop, number, err := id.Split()
		if id != c.want || shop != c.shop || number != c.number || err != nil {
			t.Errorf("%q and %q make %q, and that %q, %q, %v", c.shop, c.number, id, shop, number, err)
		}
	}
	for _, id := range []aftersales.StockID{"", "S12", "S12/", "a%2f/x", "%zz/x", "a\x01/x"} {
		if _, _, err := id.Split(); err == nil {
			t.Errorf("%q is taken for the id of a ledger", id)
		}
	}
}

func TestTheLedgerTakesNoMoreStatesAndPlacesThanItKnows(t *testing.T) {
	if !all(aftersales.StockStates()) || aftersales.StockState("x").Valid() || !all(aftersales.PlaceKinds()) || aftersales.PlaceKind("x").Valid() ||
		!all(aftersales.PartGrades()) || aftersales.PartGrade("").Valid() {
		t.Error("an enumeration does not know its values")
	}
	steps := aftersales.StockSteps()
	if len(steps) != len(aftersales.StockCommands()) {
		t.Errorf("%d rows for %d commands", len(steps), len(aftersales.StockCommands()))
	}
	for i, c := range aftersales.StockCommands() {
		if steps[i].Command != c.Name() {
			t.Errorf("row %d is of %s, not of %s", i, steps[i].Command, c.Name())
		}
	}
	steps[3].From[0], steps[3].Ways[0].From, steps[3].Guards[0] = "spoilt", "spoilt", "spoilt"
	if again := aftersales.StockSteps()[3]; again.From[0] == "spoilt" || again.Ways[0].From == "spoilt" || again.Guards[0] == "spoilt" {
		t.Error("a caller changed the table")
	}
	if err := golden.Check("testdata/stock.mermaid.golden", aftersales.StockDiagram(), *update); err != nil {
		t.Error(err)
	}
}

func TestEventsThatSayNothingAboutALedgerArePassedOver(t *testing.T) {
	l := shelf(t, stocked()...)
	other := history.NewEvent(history.OrderCarWashed, history.At(at(9, 0))).With(history.FieldOrderID, history.ID("RO-1"))
	bare := history.NewEvent(history.StockMoved, history.At(at(9, 0))).With(history.FieldPartNo, history.ID("04465"))
	unknown := history.NewEvent(history.ScrapApproved, history.At(at(9, 0))).With(history.FieldScrapID, history.ID("SC-9"))
	next := aftersales.EvolveStock(l.stock, []history.Event{other, bare, unknown})
	if diff := cmp.Diff(string(asJSON(t, l.stock)), string(asJSON(t, next))); diff != "" {
		t.Error(diff)
	}
	if moves := aftersales.Movements([]history.Event{other, bare}); moves != nil {
		t.Errorf("movements: %v", moves)
	}
}

// lifeOfStock books everything that there is to book.
func lifeOfStock() []aftersales.StockCommand {
	point := pieces("4")
	return stocked(
		aftersales.ListStock{PartName: "brake pad", StorageClass: "dry", ReorderPoint: &point, OrderUpTo: pieces("20")},
		aftersales.OrderStock{Purchase: "PO-1", Quantity: pieces("6")},
		aftersales.ReceiveStock{Receipt: "PX-3", Supplier: "SUP", Quantity: pieces("6.5"), Document: "D-3", Quality: "Q-3"},
		aftersales.InspectStock{Receipt: "PX-3", Reason: paper("bent")},
		aftersales.RejectDelivery{Receipt: "PX-3", Quantity: pieces("0.5"), Reason: paper("bent")},
		aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("3")}, aftersales.ReleaseStock{Order: "RO-1", Quantity: pieces("1")},
		aftersales.IssueStock{Order: "RO-1", Bin: "A-2", Quantity: pieces("2")}, aftersales.UseStock{Order: "RO-1", Quantity: pieces("1")},
		aftersales.LoseStock{Order: "RO-1", Quantity: pieces("0.5")}, aftersales.ReturnStock{Order: "RO-1", Bin: "A-2", Quantity: pieces("0.25")},
		aftersales.KeepOldPart{Order: "RO-1", Quantity: pieces("2")},
		aftersales.ReleaseOldPart{Order: "RO-1", Quantity: pieces("1"), Choice: aftersales.OldPartToMaker, Supplier: "MAKER"},
		aftersales.TransferStock{Bin: "A-1", To: "B-1", Quantity: pieces("3"), StorageClass: "dry"},
		aftersales.ReturnToSupplier{Bin: "B-1", Quantity: pieces("1"), Supplier: "SUP", Document: "R-1", Reason: paper("bought in vain")},
		aftersales.CountStock{Bin: "A-1", Counted: pieces("8")}, aftersales.AdjustStock{Bin: "A-1", Reason: "found", Words: paper("behind the shelf")},
		scrapping("SC-1"), aftersales.ApproveScrap{Scrap: "SC-1"}, aftersales.BookScrap{Scrap: "SC-1"}, aftersales.DestroyScrap{Scrap: "SC-1", Quantity: pieces("1")},
		scrapping("SC-2"), aftersales.RejectScrap{Scrap: "SC-2", Reason: paper("still good")}, aftersales.SupersedeStock{By: "04466"})
}

// TestALogOfTheLedgerOfEveryReleasedVersionFolds reads the kept log, which is never written anew, and compares the state.
func TestALogOfTheLedgerOfEveryReleasedVersionFolds(t *testing.T) {
	l := shelf(t, lifeOfStock()...)
	l.finish()
	now := append(asJSON(t, l.log), '\n')
	kept, err := os.ReadFile("testdata/stock_log_v1.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(kept), string(now)); diff != "" {
		t.Errorf("today's events are of no released version: %s", diff)
	}
	var events []history.Event
	if err := json.Unmarshal(kept, &events); err != nil {
		t.Fatal(err)
	}
	state := must(json.MarshalIndent(aftersales.FoldStock(events), "", "\t"))
	if err := golden.Check("testdata/stock_state_v1.golden", append(state, '\n'), *update); err != nil {
		t.Error(err)
	}
	var commands strings.Builder
	for _, c := range lifeOfStock() {
		fmt.Fprintf(&commands, "%s\n", must(aftersales.EncodeStockCommand(c)))
	}
	if err := golden.Check("testdata/stock_commands.golden", commands.String(), *update); err != nil {
		t.Error(err)
	}
}

func FuzzDecodeStockCommand(f *testing.F) {
	for _, c := range aftersales.StockCommands() {
		data, err := aftersales.EncodeStockCommand(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"command":"issue_stock","order":"RO-1","bin":"A-1","quantity":"2.50"}`))
	f.Add([]byte(`{"command":"list_stock","reorder_point":"4","order_up_to":"20"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := aftersales.DecodeStockCommand(data)
		if err != nil {
			return
		}
		if err := c.Check(); err != nil {
			t.Fatalf("a faulty command was read: %v", err)
		}
		text, err := aftersales.EncodeStockCommand(c)
		if err != nil {
			t.Fatal(err)
		}
		again, err := aftersales.DecodeStockCommand(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if second, _ := aftersales.EncodeStockCommand(again); string(second) != string(text) {
			t.Fatalf("%s is written again as %s", text, second)
		}
		l := shelf(t, stocked()...)
		_ = l.book(c, keeper("fuzz", 28))
		l.finish()
	})
}
