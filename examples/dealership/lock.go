//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

// lockFolder waits until no other run writes in a folder what several may write, and keeps the others away until unlock is called or
// this run ends, however it ends.
func lockFolder(folder string) (unlock func(), err error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
		if err == nil {
			return func() { _ = f.Close() }, nil
		}
		if !errors.Is(err, syscall.EINTR) {
			_ = f.Close()
			return nil, &os.PathError{Op: "lock", Path: folder, Err: err}
		}
	}
}
