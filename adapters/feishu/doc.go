// Package feishu tells a group chat of Feishu (飞书自定义机器人) by its robot.
//
//	n, err := feishu.New(feishu.Config{URL: "https://open.feishu.cn/open-apis/bot/v2/hook/…", Secret: "SEC…", Now: time.Now})
//	if err != nil {
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// Everybody in the group reads everything: the robot is for the people of the shop, not for messages to a customer. The
// address of a message has no meaning here; who has several groups makes a Notifier for each and chooses in a
// [notify.Func].
//
// With a secret each post is signed: the time in seconds and the base64 form of HMAC-SHA256 of nothing, under the key that
// is made of that time, a line break and the secret, go into the body. Feishu takes 100 messages in a minute and 5 in a
// second; what would be more is not posted, but tried again a little later.
//
// The platform cannot tell repetitions apart: a crash between its answer and our receipt shows the group the same text
// twice. A text that is too long or empty is refused for good.
package feishu
