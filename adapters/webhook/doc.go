// Package webhook posts messages to an address of the receiver's, signed as Standard Webhooks specifies: with the headers
// webhook-id, webhook-timestamp and webhook-signature (v1, HMAC-SHA256), so that any library for that specification can
// verify them.
//
//	n, err := webhook.New(webhook.Config{URL: "https://crm.example.com/hooks", Secrets: []string{"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}, Now: time.Now})
//	if err != nil {
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// The body is a JSON object with the members type (the topic), timestamp (when the cause happened) and data (the message,
// as in [notify.Message]). webhook-id is the message's id with every byte but letters, digits, - and _ written as % and
// two hexadecimal digits; the receiver tells repetitions apart by it. A crash between the receiver's answer and our
// receipt shows the receiver the same message twice, under the same id.
//
// Redirects are not followed, proxies of the environment are not used, and unless it is allowed no address is reached that
// is not of the public internet: this is checked on the very address that is dialled, so that a name cannot lead
// elsewhere between being checked and being used.
//
// An answer of 2xx takes the message. 408, 421, 423, 425, 429 and 5xx are tried again, after the time in Retry-After if
// there is one; any other answer is a permanent failure.
package webhook
