package aftersales

import (
	"fmt"
	"slices"
	"strings"
)

// StockState is a state of the ledger of a part number.
type StockState string

// The states of a ledger.
const (
	StockActive     StockState = "active"     // bought and issued
	StockSuperseded StockState = "superseded" // another part number takes its place: what is left is used up (已替代)
)

// stockNone is the state of a ledger in which nothing was booked yet.
const stockNone StockState = ""

// StockStates lists every state.
func StockStates() []StockState { return []StockState{StockActive, StockSuperseded} }

// Valid tells whether s is one of [StockStates].
func (s StockState) Valid() bool { return slices.Contains(StockStates(), s) }

// StockStep is one row of the table of bookings: which command is possible in which states, and which way parts go.
type StockStep struct {
	// Command is the name of the command.
	Command string
	// From are the states in which the command is possible; an empty one stands for "nothing booked yet".
	From []StockState
	// To is the state that the command leads to; empty if the ledger stays as it is, or becomes active with its first
	// booking.
	To StockState
	// Ways are the movements that the command may book.
	Ways []Way
	// Guards name the hard laws that are checked.
	Guards []string
}

// Way is a movement between kinds of places.
type Way struct {
	From PlaceKind
	To   PlaceKind
}

// StockSteps gives the table of bookings. The diagram, "what may I do next" and the property tests are made from it.
func StockSteps() []StockStep {
	steps := make([]StockStep, len(stockTable))
	for i, row := range stockTable {
		steps[i] = StockStep{Command: row.command, From: slices.Clone(row.from), To: row.to, Ways: slices.Clone(row.ways)}
		for _, g := range row.guards {
			steps[i].Guards = append(steps[i].Guards, g.name)
		}
	}
	return steps
}

// NextStockCommands gives the names of the commands that the table allows in a state, in the order of the table. Guards
// and policy may still refuse one of them.
func NextStockCommands(s StockState) []string {
	var names []string
	for _, row := range stockTable {
		if slices.Contains(row.from, s) {
			names = append(names, row.command)
		}
	}
	return names
}

type stockRow struct {
	command string
	from    []StockState
	to      StockState
	ways    []Way
	guards  []stockGuard
}

var (
	always = []StockState{stockNone, StockActive, StockSuperseded}
	booked = []StockState{StockActive, StockSuperseded}
)

// stockTable is the one table of bookings. It is never changed at run time.
var stockTable = []stockRow{
	{"list_stock", always, StockActive, nil, nil},
	{"supersede_stock", always, StockSuperseded, nil, []stockGuard{byAnother}},
	{"order_stock", []StockState{stockNone, StockActive}, "", nil, nil},
	{"receive_stock", always, "", []Way{{PlaceSupplier, PlaceReceiving}}, []stockGuard{receiptNew, lotSame}},
	{"inspect_stock", booked, "", nil, []stockGuard{receiptKnown}},
	{"book_in", booked, "", []Way{{PlaceReceiving, PlaceBin}}, []stockGuard{receiptKnown, enough}},
	{"reject_delivery", booked, "", []Way{{PlaceReceiving, PlaceSupplier}}, []stockGuard{receiptKnown, enough}},
	{"return_to_supplier", booked, "", []Way{{PlaceBin, PlaceSupplier}}, []stockGuard{enough, leavesReserved}},
	{"transfer_stock", booked, "", []Way{{PlaceBin, PlaceBin}}, []stockGuard{enough}},
	{"reserve_stock", booked, "", nil, []stockGuard{freeToReserve}},
	{"release_stock", booked, "", nil, []stockGuard{reservedEnough}},
	{"issue_stock", booked, "", []Way{{PlaceBin, PlaceOrder}}, []stockGuard{enough, leavesReserved}},
	{"use_stock", booked, "", []Way{{PlaceOrder, PlaceCustomer}}, []stockGuard{enough}},
	{"return_stock", booked, "", []Way{{PlaceOrder, PlaceBin}}, []stockGuard{enough}},
	{"lose_stock", booked, "", []Way{{PlaceOrder, PlaceLost}}, []stockGuard{enough}},
	{"keep_old_part", always, "", []Way{{PlaceCustomer, PlaceCustody}}, nil},
	{"release_old_part", booked, "", []Way{{PlaceCustody, PlaceCustomer}, {PlaceCustody, PlaceDestroyed}, {PlaceCustody, PlaceSupplier}},
		[]stockGuard{enough}},
	{"count_stock", always, "", nil, nil},
	{"adjust_stock", booked, "", []Way{{PlaceDifference, PlaceBin}, {PlaceBin, PlaceDifference}}, []stockGuard{differenceOpen, enough}},
	{"request_scrap", booked, "", nil, []stockGuard{scrapNew, enough}},
	{"approve_scrap", booked, "", nil, []stockGuard{scrapKnown, scrapWaiting, scrapUnapproved}},
	{"reject_scrap", booked, "", nil, []stockGuard{scrapKnown, scrapWaiting}},
	{"book_scrap", booked, "", []Way{{PlaceBin, PlaceScrap}, {PlaceReceiving, PlaceScrap}}, []stockGuard{scrapKnown, scrapWaiting, enough}},
	{"destroy_scrap", booked, "", []Way{{PlaceScrap, PlaceDestroyed}}, []stockGuard{scrapKnown, enough}},
}

// stockRowOf gives the row of a command. There is one for each.
func stockRowOf(c StockCommand) *stockRow {
	return &stockTable[slices.IndexFunc(stockTable, func(r stockRow) bool { return r.command == c.Name() })]
}

// StockDiagram draws the ways of parts between the places as a Mermaid state diagram.
func StockDiagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, row := range stockTable {
		for _, way := range row.ways {
			fmt.Fprintf(&b, "    %s --> %s: %s\n", way.From, way.To, row.command)
		}
	}
	return b.String()
}
