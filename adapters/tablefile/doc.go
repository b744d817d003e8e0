// Package tablefile reads the tables that other systems export, row by row, for [history.FromRows]: CSV, and JSON with an
// object a line. Nothing is lost on the way: a row that is none comes with its reason and its bytes.
//
//	table, err := tablefile.CSV(file)
//	if err != nil {
//		return err
//	}
//	for {
//		row, err := table.Next()
//		if errors.Is(err, io.EOF) {
//			break
//		}
//		…
//	}
//
// A file of any size is read in the memory of its largest row.
package tablefile
