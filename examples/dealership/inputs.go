package main

import (
	"os"
	"path/filepath"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/aftersales/history"
)

// ordersFile is a file of repair orders, open and known to be a table that can be read.
type ordersFile struct {
	name    string
	file    *os.File
	table   *tablefile.File
	mapping *history.Mapping
}

// intake is all that an import reads and writes beside the database. It is opened first, so that a file that cannot be
// used is found before anything is stored.
type intake struct {
	orders     []ordersFile
	quarantine *quarantineFile
}

// openIntake opens the files of the options. Call [intake.close] at the end.
func openIntake(o options) (_ *intake, err error) {
	in := &intake{}
	defer func() {
		if err != nil {
			in.close()
		}
	}()
	if err := checkQuarantine(o); err != nil {
		return nil, err
	}
	for _, name := range o.orders {
		f, err := openOrders(name, o.mapping)
		if f.file != nil {
			in.orders = append(in.orders, f)
		}
		if err != nil {
			return nil, wrongUsage("%s: %w", name, err)
		}
	}
	in.quarantine, err = openQuarantine(o.quarantine)
	return in, err
}

// close closes the files and removes a quarantine file that was not kept.
func (in *intake) close() {
	for _, f := range in.orders {
		_ = f.file.Close()
	}
	if in.quarantine != nil {
		in.quarantine.drop()
	}
}

// openOrders opens a file of repair orders and finds the mapping that reads it.
func openOrders(name, mapping string) (f ordersFile, err error) {
	f.name = name
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return f, err
	case info.IsDir():
		return f, wrongUsage("is a folder, not a CSV file")
	}
	if f.file, err = os.Open(name); err != nil {
		return f, err
	}
	if f.table, err = tablefile.CSV(f.file); err != nil {
		return f, err
	}
	if mapping != "" {
		f.mapping, err = readMapping(mapping)
	} else {
		f.mapping, err = chooseMapping(f.table.Columns())
	}
	if err != nil {
		return f, err
	}
	// Only the columns are looked at: the secret is not known yet, and no row is read.
	_, err = history.FromRows(history.RowsConfig{Mapping: f.mapping, Header: f.table.Columns(), Secret: make([]byte, 32)}, nil)
	return f, err
}

// checkQuarantine refuses a quarantine file that would be written over another file of the run.
func checkQuarantine(o options) error {
	others := append([]string{o.database, o.database + "-wal", o.database + "-shm", o.database + "-journal"}, o.orders...)
	if o.mapping != "" {
		others = append(others, o.mapping)
	}
	for _, other := range others {
		for _, written := range []string{o.quarantine, o.quarantine + partSuffix} {
			if sameFile(written, other) {
				return wrongUsage("-quarantine: %s would be written over %s; name another file", written, other)
			}
		}
	}
	return nil
}

// sameFile tells whether two paths are one file, be it there or not.
func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(infoA, infoB)
	}
	return place(a) == place(b)
}

// place gives the absolute path of a file, with the links in its folder followed.
func place(name string) string {
	path, err := filepath.Abs(name)
	if err != nil {
		path = filepath.Clean(name)
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	return path
}
