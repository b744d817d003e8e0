// Package packs holds the packs that come with the library.
//
//	rules, err := compliance.Compile(packs.HouseDefault())
//	if err != nil {
//		return err
//	}
//	for _, f := range rules.Gate(before, proposed) {
//		fmt.Println(rules.Text(f, language.SimplifiedChinese))
//	}
//
// The JSON documents in this folder are the source; the Go tables in *_gen.go are made from them by "go generate", and a
// test fails if the two differ. Each call gives a pack of its own: a caller may change its members, and set the elements of its
// lists and theirs, down to each rule, parameter and name. What these lead to — patterns, conditions, texts — is shared, and must
// not be changed in its place. [With] gives packs by their ids, with what they extend.
//
// # house-default
//
// The gates of a repair order, from five Chinese house regulations. All refuse the intent (effect block), but for QC-02b
// and IS-05e, which only report. Ids are those of the catalogue of rules; a letter is added where one row needs several rules.
//
//	rule    refuses                  until                                                        clause
//	IN-09   job.started              the intake inspection is done                                S3 1.11.2
//	QC-02a  job.started              the repair authorisation is signed                           S4 1.4.4a
//	QC-02b  (reports)                the authorisation has items, fee, guarantee and duties       S4 1.4.4a
//	QC-02c  job.started              who was quoted more since he signed has signed again         S4 1.4.4a (inferred), S2 2.2c
//	QC-03   part.fitted              the customer agreed to a part found bad in diagnosis         S0 3.8.2
//	QC-06   job.started              he agreed to an added item or signed for it, and not withdrew  S3 1.2.4, S4 1.1.4, S4 2.4
//	QC-07a  job.started              the item is authorised, or approved by the front desk        S3 2.1.5
//	QC-07b  job.approved             the customer agreed to the added item                        S3 2.1.5
//	IS-01   order.certified          the final inspection was passed after the last work          S0 1.7.7
//	IS-05   order.certified          all three levels of inspection were passed since a failure   S4 1.4.4c
//	IS-05a  order.certified          the three levels followed each other: self, process, final       S4 1.4.4c
//	IS-05b  inspection.passed        each level is done by somebody else                          S4 1.4.4c (inferred)
//	IS-05c  order.certified          each finished item passed its self inspection after it was finished      S4 1.4.4c (inferred)
//	IS-05d  order.certified          each finished item passed its process inspection after that         S4 1.4.4c (inferred)
//	IS-05e  (reports)                the self inspection is done by whoever did the work                  S4 1.4.4c (inferred)
//	IS-06a  inspection.passed        the final inspection is done by the inspector                S3 1.12.1, S3 2.1.7
//	IS-08   order.certified          every reported item has passed, and not failed since         S3 1.12.2
//	IS-08b  order.delivered          the quality certificate was issued after the last work       S3 1.12.1, S3 1.12.2
//	IS-08c  order.delivered          no certificate was declared void since the last one           S3 1.12.1, S3 1.12.2
//	OL-07   order.accepted           the final inspection was passed, and not failed since        S0 1.7.7, S0 1.7.8
//	SP-15   order.delivered          the list of hours and materials was given                    S4 1.4.3e
//	DL-07   order.delivered          the customer accepted the car after the last work            S1 3.5a, S1 3.5c, S0 1.7.8, S3 1.12.4
//	DL-07b  order.delivered          the customer accepted the car after he did not take it         S1 3.5a, S1 3.5c, S0 1.7.8, S3 1.12.4
//	OL-08a  order.closed             the customer accepted, and his satisfaction is recorded      S0 1.7.8, S0 1.7.9, S0 1.5.1
//	WR-02b  settlement.totalled      rework that the shop or a part is to blame for is free       S4 1.4.4e (inferred)
//
// These carry what must hold of a whole order: signature, intake and consent before work, inspection and certificate before the car
// leaves, acceptance, free rework. What a bill may come to is not among it: that it foots is a hard law, and that it is no more than
// the customer agreed to is a rule of the desk, which records what he agreed to (QC-05a of house-reception). A shop with this pack
// alone is refused no bill for its amount; [With]("house-reception") adds that gate, as it adds the others of the desk.
//
// # house-workshop
//
// What the workshop answers for: repair, parts in stock and in use, inspection, hand-over. It refuses a job outside the plan (RP-01a),
// goods that did not pass (PI-06), scrapping without approval (PI-11a, PI-11b) and scrap that is issued again (PI-12b), parts without an
// approved requisition (PU-01a, PU-01b) or without the old one (PU-06), parts that are not genuine or do not fit (PU-04), the end of an
// order whose parts do not add up (PU-03a), old parts handled against the customer's choice (PU-05b), release by anybody but the inspector
// (IS-04a, IS-06b), a notice before the finished car was looked at (IS-10), and a hand-over that leaves out a step (DL-02 to DL-05). It asks
// a person about suppliers (PI-04), grades (PI-05), expiry (PI-10a) and the road test (IS-02a); the rest is reported. Stock is read
// from its movements: the first one of a part carries what was there, and what goes out is negative.
//
// # house-office
//
// What the office answers for: prices and settlement, staff, assessment, penalties, reports, records. It reads facts that
// an order does not have: tariffs, labour tables, posts, certificates. A host without them leaves them out of the cover of its histories,
// and is told what is unknown; where the cover says that everything is known, nobody without a certificate begins work (ST-02). Rules of
// periods need complete histories. What only a house can say has no default: targets of shares, the discount of target customers,
// ceilings of the law, penalties by cause, and the years that records are kept; until it is said, none is deleted.
//
// # house-reception
//
// What the regulations demand of the desk: governance, the way of an order through the house, intake, appointments,
// diagnosis, quotation and consent. It extends house-default. Most of its rules report; these refuse, or ask (warn):
//
//	rule    looks at                 and wants                                                    clause
//	GV-02   policy.took_effect       a version that is made for this kind of store and region     S0 1.2
//	GV-05a  policy.took_effect       no other version of the subject in force                     S0 1.13
//	OL-17a  job.started              the customer's answer about the added item, if he was asked  S3 1.2.4
//	OL-17b  order.work_done          no open question about an added item                         S3 1.2.4
//	IN-14a  job.started              the repair request signed, and a copy with the customer      S3 1.11.7
//	IN-15   job.started              the plates of order and car compared and equal               S3 2.1.1
//	AP-06   appointment.departed     (warns) everything prepared for the visit                    S1 3.3a
//	AP-07   appointment.departed     (warns) the service vehicle checked on the day               S1 3.3b
//	AP-10   job.started              (warns) service and site confirmed on site                   S1 3.4b
//	DG-01   job.started              (warns) a diagnosis and a repair plan                        S0 1.7.4
//	DG-04   order.authorised         (warns) the plan explained to the customer                   S2 2.2b
//	QC-01b  job.started              the last quotation confirmed, or signed for                  S2 2.1d
//	QC-04   part.fitted              consent to name, price and warranty of the part              S1 3.4d
//	QC-05a  settlement.totalled      no more charged than the customer agreed to last             S2 2.2c
//	QC-05b  job.started              consent to a major repair                                    S2 2.2c
//
// Parameters that only a house can set have no default: OL-06b/stage_days, OL-18/stage_hours, GV-09d/stage_roles and
// DG-02b/procedures. Until [compliance.Rules.With] or an extending pack sets them, these rules answer "unknown".
//
// # house-care
//
// What happens after the car has left: follow-up calls, notices, customer files, complaints from their receipt to the archive, and who may see
// the data of customers. It extends house-default. Most of its rules report; these refuse, or ask (warn):
//
//	rule    looks at                        and wants                                                       clause
//	CC-04a  complaint.explained             conclusive evidence before misuse is explained                  S4 1.3.3.2c
//	CC-04c  complaint.classified            conclusive evidence before misuse is the cause                  S4 1.3.3.2c
//	CC-06   accountability.recorded         compensation first, for what was missed at delivery             S4 1.3.3.2d
//	CC-09   complaint.assigned              (warns) the head whose department the cause belongs to          S4 1.3.3.2a
//	CC-11b  complaint.classified            evidence before a misunderstanding is the verdict               S4 5.4.2.1.1
//	CC-11c  complaint.explained             evidence before a misunderstanding is explained                 S4 5.4.2.1.1
//	CC-12b  complaint.classified            conclusive evidence before misuse is the verdict                S4 5.4.2.2.2
//	CH-04   complaint.closed                the customer told the result, again after a reopening           S0 2.5.2
//	CH-09   complaint.plan_started          the customer's agreement to the plan that he was told last      S4 5.4.2.2.4
//	CH-10   complaint.closed                a satisfied customer, or the general manager's decision         S1 7.2c
//	CI-09b  complaint.issued                (warns) the cause verified by the customer director             S4 5.4.1.2.1
//	PV-01   data.viewed                     a purpose, and a role that may see the data                     S0 2.7.1
//
// The window of the first call is a parameter, because two regulations contradict each other: three to seven days, or up to three.
// [Clocks] lists the duties that have a time, who owes them, and by which events they are met. house-care/low_cost has no
// default: until it is set, CC-07 answers "unknown".
//
// # cn-repair and house-warranty
//
// cn-repair is of the layer law: the guarantee of a repair in China by days and kilometres, by class of vehicle and of repair, from
// the day on which the car left the shop (质量保证期). The table has been read in official reports of the text, not in the text
// itself, and the numbers of its articles since 2019 are inferred; the sources of the rules say so.
//
//	rule                 says
//	cn.repair.guarantee  whether an event of an order lies in its guarantee, or in a better one that was promised
//	cn.repair.evidence   a fault within it is reworked, unless the shop shows another cause within three days
//	cn.repair.another    after two repairs that cured nothing, another shop repairs at the cost of the first
//
// house-warranty holds what the regulations demand of rework, promises, losses and accidents. It extends house-default and
// cn-repair. Most of its rules report; these refuse, or ask (warn):
//
//	rule    looks at                 and wants                                                    clause
//	WR-02c  job.planned              (warns) rework, if the operation is under guarantee          S4 1.4.4e (inferred)
//	WR-02d  part.requested           (warns) rework, if the part is under guarantee               S4 1.4.4e (inferred)
//	WR-02e  job.planned              (warns) rework, if the system is under guarantee             S4 1.4.4e (inferred)
//	WR-02f  settlement.totalled      no charge for one of these, unless the fault lies elsewhere  S4 1.4.4e (inferred)
//	WR-05b  settlement.totalled      no charge for a car that came back at once                   S4 1.2.5.2
//
// WR-07c/accident_time has no default: until it is set, WR-07c answers "unknown".
//
// # The law of China
//
// cn-sanbao-2021 and cn-sanbao-2013 are the orders on repair, replacement and return of family cars (三包). The day of purchase chooses
// between them, so that both are compiled together; that it does is inferred. cn-repair-duties, cn-consumer and cn-records hold the duties
// of repairers, consumer law and the years of records; cn-zhejiang, cn-shandong, cn-ningbo and cn-beijing are of the layer local. What is
// not confirmed has a parameter without value, and is off: cn.sanbao.2013.24b, cn.sanbao.2013.26, cn.repair.archive. What a law leaves
// open is a switch that is off, with a source of its own that is not confirmed: repair_time, after_end, rest_days.
// [compliance.Rules.Standing] tells what may be claimed, and what is one step away. None of it is legal advice.
//
// # Other countries
//
// These show that a country is data: no line of Go names one. Each is of the layer law, was read in reports of the text and says so in its
// sources, and stands alone; a shop compiles the one of its country.
//
//   - us-ca-lemon: California, when a reasonable number of repairs of a new car is presumed, and the deduction for use
//   - it-conformity: Italy, the two years of the seller's liability, the year more after a repair (sales from 31 July 2026), burden of proof
//   - kr-exchange: South Korea, exchange and refund of new cars sold with the written promise of it
//   - tw-car: Taiwan, replacement and rescission, and the guarantee of a repair
package packs
