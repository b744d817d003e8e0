// Package smtpnotify sends messages as mail, through the server of the shop's mail provider.
//
//	n, err := smtpnotify.New(smtpnotify.Config{
//		Server: "smtp.example.com:587", User: "service@example.com", Password: password,
//		From:    mail.Address{Name: "售后服务", Address: "service@example.com"},
//		Address: func(ctx context.Context, m notify.Message) (string, error) { return addresses.Find(ctx, m.To) },
//	})
//	if err != nil {
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// The way to the server is encrypted, by STARTTLS or from its beginning; without encryption only if the configuration says
// so, and then no password is sent. A mail is UTF-8, with the text and with HTML, each in base64; its Message-ID is a
// digest of the message's id, so a mail that is sent again after a crash between the server's answer and our receipt has
// the Message-ID of the first: many mailboxes show it once, others twice.
//
// What would add lines to the head of a mail is refused for good, as is an address that is none. Answers of the server
// from 500 to the sender, the receiver or the text are permanent failures; all else is tried again, also a refused
// password, which is the shop's to mend and not the message's fault.
package smtpnotify
