// Package slognotify writes messages to a log instead of sending them: for trying things out, for shops whose staff
// watch a screen, and as the channel of last resort.
//
//	logger := slog.New(slog.NewJSONHandler(os.Stderr, nil))
//	notifier, err := slognotify.New(slognotify.Config{Logger: logger, Now: time.Now})
//	if err != nil {
//		return err
//	}
//	err = notifier.Notify(ctx, message)
//
// A log is read by more people than the message is meant for. So address, title and text stay out of it, only their
// lengths are written, unless [Config.Reveal] is set.
//
// A log cannot tell repetitions apart: after a crash between the writing of a message and its receipt the reader sees
// the message again, with the same id.
package slognotify
