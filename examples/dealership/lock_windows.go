package main

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

const (
	sharingViolation = syscall.Errno(32) // another run has the file open
	deleteOnClose    = 0x04000000
	lockTries        = 1500 // 30 seconds
)

// lockFolder waits until no other run writes in a folder what several may write, and keeps the others away until unlock is called or
// this run ends, however it ends. Here a folder cannot be locked, but a file that nobody else may open.
func lockFolder(folder string) (unlock func(), err error) {
	path := filepath.Join(folder, "quarantine.lock")
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	for range lockTries {
		var h syscall.Handle
		h, err = syscall.CreateFile(name, syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_ALWAYS, deleteOnClose, 0)
		if err == nil {
			return func() { _ = syscall.CloseHandle(h) }, nil
		}
		if !errors.Is(err, sharingViolation) && !errors.Is(err, syscall.ERROR_ACCESS_DENIED) { // denied while it is being removed
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return nil, &os.PathError{Op: "lock", Path: path, Err: err}
}
