// Package ratecsv reads labour tables (工时定额表) and parts lists (配件价目表) from CSV as spreadsheets export them, into the entries
// of a rate card:
//
//	operations, report, err := ratecsv.Labour(file, ratecsv.Config{})
//	if err != nil {
//		return err // no labour table at all
//	}
//	fmt.Println(report) // rows=120 taken=118 quarantined=2
//	for _, row := range report.Quarantined {
//		fmt.Println(row.Line, row.Reason) // 17 not a number: "面议"
//	}
//	card.Operations = operations
//
// # What is understood
//
// UTF-8 with and without byte order mark, GB18030 and so GBK, and UTF-16; commas, semicolons and tabs; cells in quotes;
// full-width digits and signs; thousands in groups of three (1,200.00); marks of the currency (￥, 元) and of hours (h, 工时); a
// title above the headers; part numbers as formulas (="00123"); Chinese and English headers, others by [Config.Columns]. A labour
// table may have a row for each operation and vehicle class, or a column for each class ([Config.Wide]).
//
// Remarks such as "V6加收15%" become surcharges of the operation, tied to a variant of the vehicle.
//
// # What is refused
//
// Nothing is guessed, and nothing is dropped in silence: a row that says something that is not understood goes into quarantine
// with its line, the reason and its text, so that rows = taken + quarantined. That is so for a price that is no number (面议), a
// range (15%-20%), a surcharge for one thing or another (V6或四驱, which the vehicle may both be), a second row for the same thing, a
// part number that a spreadsheet has made a number of, bytes that are no text. A header that is not known is an error, because a
// column that is not read may hold what makes the price.
package ratecsv
