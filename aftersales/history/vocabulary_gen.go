// Code generated from vocabulary.txt by internal/vocabgen. DO NOT EDIT.

package history

// Events of the group "policy": subject policy_id.
const (
	// PolicyTookEffect has owner_role, policy_subject, regions, store_types, supersedes, version; ◆ attributes of the subject.
	PolicyTookEffect Type = "policy.took_effect"
	// PolicyEnded has owner_role, policy_subject, regions, store_types, supersedes, version.
	PolicyEnded Type = "policy.ended"
)

// Events of the group "task": subject task_id, links order_id, complaint_id.
const (
	// TaskOpened has assignee_id, due_at, task_kind; ◆ attributes of the subject.
	TaskOpened Type = "task.opened"
	// TaskDone has assignee_id, due_at, task_kind.
	TaskDone Type = "task.done"
	// TaskCancelled has assignee_id, due_at, task_kind; † ends the subject.
	TaskCancelled Type = "task.cancelled"
)

// Events of the group "inquiry": subject inquiry_id, links customer_id, order_id.
const (
	// InquiryReceived has channel, fault, model, need; ◆ attributes of the subject.
	InquiryReceived Type = "inquiry.received"
	// InquirySorted has complexity, preliminary; ◆ attributes of the subject.
	InquirySorted Type = "inquiry.sorted"
	// InquiryTransferred has to_role.
	InquiryTransferred Type = "inquiry.transferred"
	// InquiryPromised has due_at, reason.
	InquiryPromised Type = "inquiry.promised"
	// InquiryTold has cost, hours.
	InquiryTold Type = "inquiry.told"
	// InquiryAnswered has no fields.
	InquiryAnswered Type = "inquiry.answered"
	// InquiryEnded has outcome; ◆ attributes of the subject.
	InquiryEnded Type = "inquiry.ended"
	// InquiryAdopted has adopted_from, covers, last_at, state; ◆ attributes of the subject.
	InquiryAdopted Type = "inquiry.adopted"
)

// Events of the group "appointment": subject appointment_id, links customer_id, vehicle_id, order_id.
const (
	// AppointmentBooked has fault, model, on_site, place, slot_end_at, slot_start_at; ◆ attributes of the subject.
	AppointmentBooked Type = "appointment.booked"
	// AppointmentAgreed has no fields.
	AppointmentAgreed Type = "appointment.agreed"
	// AppointmentInfoConfirmed has no fields.
	AppointmentInfoConfirmed Type = "appointment.info_confirmed"
	// AppointmentDeparted has no fields.
	AppointmentDeparted Type = "appointment.departed"
	// AppointmentSlotAssigned has assignee_id.
	AppointmentSlotAssigned Type = "appointment.slot_assigned"
	// AppointmentCancelled has reason; † ends the subject.
	AppointmentCancelled Type = "appointment.cancelled"
	// AppointmentMissed has no fields; † ends the subject.
	AppointmentMissed Type = "appointment.missed"
	// AppointmentAdmitted has no fields.
	AppointmentAdmitted Type = "appointment.admitted"
	// AppointmentNoticed has contents.
	AppointmentNoticed Type = "appointment.noticed"
	// AppointmentPrepared has checklist, open_count, open_items.
	AppointmentPrepared Type = "appointment.prepared"
	// AppointmentCarChecked has result.
	AppointmentCarChecked Type = "appointment.car_checked"
	// AppointmentArrived has id_shown.
	AppointmentArrived Type = "appointment.arrived"
	// AppointmentReconfirmed has site_checked.
	AppointmentReconfirmed Type = "appointment.reconfirmed"
	// AppointmentAdopted has adopted_from, covers, last_at, state; ◆ attributes of the subject.
	AppointmentAdopted Type = "appointment.adopted"
)

// Events of the group "order": subject order_id, links customer_id, vehicle_id, inquiry_id, appointment_id.
const (
	// OrderOpened has immediate_return, kind, last_km, odometer_km, order_no, promised_at, rework_of; ◆ attributes of the subject.
	OrderOpened Type = "order.opened"
	// OrderAdopted has adopted_from, covers, last_at, state; ◆ attributes of the subject.
	OrderAdopted Type = "order.adopted"
	// OrderReworkAccepted has fault_side; ◆ attributes of the subject.
	OrderReworkAccepted Type = "order.rework_accepted"
	// OrderStageEntered has assignee_id, stage, tracker_id; ◆ attributes of the subject.
	OrderStageEntered Type = "order.stage_entered"
	// OrderSiteAssigned has site_id; ◆ attributes of the subject.
	OrderSiteAssigned Type = "order.site_assigned"
	// OrderReceptionistSet has receptionist_id.
	OrderReceptionistSet Type = "order.receptionist_set"
	// OrderReceptionistHandedOver has receptionist_id.
	OrderReceptionistHandedOver Type = "order.receptionist_handed_over"
	// OrderConcernRecorded has concern.
	OrderConcernRecorded Type = "order.concern_recorded"
	// OrderCorrectionRecorded has cause, correction, job_id.
	OrderCorrectionRecorded Type = "order.correction_recorded"
	// OrderPromised has method, promised_at, reason.
	OrderPromised Type = "order.promised"
	// OdometerCorrected has correction_reason, odometer_km, reason.
	OdometerCorrected Type = "odometer.corrected"
	// OrderReceptionEnded has outcome, reason.
	OrderReceptionEnded Type = "order.reception_ended"
	// OrderReceptionResumed has no fields.
	OrderReceptionResumed Type = "order.reception_resumed"
	// OrderRescueRequested has urban.
	OrderRescueRequested Type = "order.rescue_requested"
	// OrderRescueDispatched has urban.
	OrderRescueDispatched Type = "order.rescue_dispatched"
	// OrderRescueSolved has urban.
	OrderRescueSolved Type = "order.rescue_solved"
	// OrderRescueReceived has no fields.
	OrderRescueReceived Type = "order.rescue_received"
	// OrderSentBack has reason.
	OrderSentBack Type = "order.sent_back"
	// OrderRejected has reason.
	OrderRejected Type = "order.rejected"
	// OrderCarWashed has no fields.
	OrderCarWashed Type = "order.car_washed"
	// OrderHandedToWorkshop has giver_id, receiver_id.
	OrderHandedToWorkshop Type = "order.handed_to_workshop"
	// OrderPlateChecked has plate_on_order, plate_seen.
	OrderPlateChecked Type = "order.plate_checked"
	// OrderStepWaived has reason, step.
	OrderStepWaived Type = "order.step_waived"
	// OrderWorkDone has no fields.
	OrderWorkDone Type = "order.work_done"
	// OrderCancelled has reason; † ends the subject.
	OrderCancelled Type = "order.cancelled"
	// IntakeDone has charge_share, damage, expected_days, fuel_share, grade, grade_list, items_count, methods, odometer_km, unclear_count, vin_agrees, vin_valid; ◆ attributes of the subject.
	IntakeDone Type = "intake.done"
	// IntakeRequestSigned has no fields.
	IntakeRequestSigned Type = "intake.request_signed"
	// IntakeRequestCopied has no fields.
	IntakeRequestCopied Type = "intake.request_copied"
	// IntakeAccessoriesSigned has no fields.
	IntakeAccessoriesSigned Type = "intake.accessories_signed"
	// IntakeAccessoriesCopied has no fields.
	IntakeAccessoriesCopied Type = "intake.accessories_copied"
	// ItemReported has item_id, item_text, unclear.
	ItemReported Type = "item.reported"
	// ItemClarified has item_id, item_text.
	ItemClarified Type = "item.clarified"
	// AccessoryListed has accessory, accessory_id, storage.
	AccessoryListed Type = "accessory.listed"
	// MismatchFound has mismatch_id, to_role.
	MismatchFound Type = "mismatch.found"
	// MismatchTold has mismatch_id, to_role.
	MismatchTold Type = "mismatch.told"
	// OrderDiagnosed has procedure_ref.
	OrderDiagnosed Type = "order.diagnosed"
	// OrderPlanMade has plan.
	OrderPlanMade Type = "order.plan_made"
	// OrderPlanExplained has plan.
	OrderPlanExplained Type = "order.plan_explained"
	// FindingRecorded has finding, finding_id, off_order.
	FindingRecorded Type = "finding.recorded"
	// FindingTold has finding_id, to_role.
	FindingTold Type = "finding.told"
	// QuoteMade has items_count, quoted_hours, quoted_total, ready_at, validity_days; ◆ attributes of the subject.
	QuoteMade Type = "quote.made"
	// QuoteExplained has no fields.
	QuoteExplained Type = "quote.explained"
	// QuoteConfirmed has no fields.
	QuoteConfirmed Type = "quote.confirmed"
	// OrderAuthorised has authorised_items, duties, fee, guarantee_days, guarantee_km, repair_class; ◆ attributes of the subject.
	OrderAuthorised Type = "order.authorised"
	// ConsentAsked has answered_by, job_id, method, part_id, part_name, price, reason, scope, total, warranty_months.
	ConsentAsked Type = "consent.asked"
	// ConsentGiven has answered_by, job_id, method, part_id, part_name, price, reason, scope, total, warranty_months.
	ConsentGiven Type = "consent.given"
	// ConsentDeclined has answered_by, job_id, method, part_id, part_name, price, reason, scope, total, warranty_months.
	ConsentDeclined Type = "consent.declined"
)

// Events of the group "job": subject job_id, links order_id.
const (
	// JobPlanned has area, description, fee_class, finding_id, item_id, job_class, job_source, maintenance, major, op_code, pay_type, rate, revives_job, revives_order, sold_hours, standard_hours, tariff_ref; ◆ attributes of the subject.
	JobPlanned Type = "job.planned"
	// JobAuthorised has no fields.
	JobAuthorised Type = "job.authorised"
	// JobApproved has no fields.
	JobApproved Type = "job.approved"
	// JobDeviationApproved has no fields.
	JobDeviationApproved Type = "job.deviation_approved"
	// JobDropApproved has reason.
	JobDropApproved Type = "job.drop_approved"
	// JobDeviated has reason.
	JobDeviated Type = "job.deviated"
	// JobStarted has no fields.
	JobStarted Type = "job.started"
	// JobAssigned has assignee_id, team.
	JobAssigned Type = "job.assigned"
	// JobDeferred has due_km, due_on, reason.
	JobDeferred Type = "job.deferred"
	// JobPaused has pause_reason.
	JobPaused Type = "job.paused"
	// JobResumed has pause_reason.
	JobResumed Type = "job.resumed"
	// JobDone has clocked_hours.
	JobDone Type = "job.done"
	// JobSelfChecked has no fields.
	JobSelfChecked Type = "job.self_checked"
	// JobMutualChecked has no fields.
	JobMutualChecked Type = "job.mutual_checked"
	// JobHandedOn has receiver_id, receiver_role.
	JobHandedOn Type = "job.handed_on"
)

// Events of the group "part": subject part_id, links order_id, job_id.
const (
	// PartRequested has expected_at, fee_class, from_customer, in_stock, part_model, part_name, part_no, pay_type, qty, tariff_ref, unit_price; ◆ attributes of the subject.
	PartRequested Type = "part.requested"
	// PartApproved has no fields.
	PartApproved Type = "part.approved"
	// PartDelivered has part_no, qty.
	PartDelivered Type = "part.delivered"
	// PartIssued has bin_id, expires_on, issued_to_id, lot_id, part_model, part_name, qty, replaces.
	PartIssued Type = "part.issued"
	// PartUsed has lot_id, qty.
	PartUsed Type = "part.used"
	// PartReturned has bin_id, lot_id, qty.
	PartReturned Type = "part.returned"
	// PartFitted has fits, genuine, origin, original_on_hand, part_grade, part_warranty_months; ◆ attributes of the subject.
	PartFitted Type = "part.fitted"
	// PartDefectFound has no fields.
	PartDefectFound Type = "part.defect_found"
	// PartLost has loss_price, lot_id, person_id, qty, settled_amount, settled_by, wilful; ◆ attributes of the subject.
	PartLost Type = "part.lost"
	// PartLossSettled has loss_price, person_id, settled_amount, settled_by, wilful.
	PartLossSettled Type = "part.loss_settled"
	// OldPartReceived has disposition, qty.
	OldPartReceived Type = "old_part.received"
	// OldPartDisposed has disposition, qty.
	OldPartDisposed Type = "old_part.disposed"
	// OldPartChoiceMade has disposition.
	OldPartChoiceMade Type = "old_part.choice_made"
	// RepairRecordPartListed has no fields.
	RepairRecordPartListed Type = "repair_record.part_listed"
)

// Events of the group "repair record": subject order_id.
const (
	// RepairRecordCompleted has contents, feedback, steps_count.
	RepairRecordCompleted Type = "repair_record.completed"
)

// Events of the group "stock": subject receipt_id, links supplier_id.
const (
	// StockReceived has expires_on, lot_id, part_grade, part_no, qty, quality_doc_ref, receipt_ref, result.
	StockReceived Type = "stock.received"
	// StockInspected has part_no, qty, quality_doc_ref, reason, receipt_ref, result.
	StockInspected Type = "stock.inspected"
	// StockBookedIn has part_no, qty, quality_doc_ref, receipt_ref, result.
	StockBookedIn Type = "stock.booked_in"
)

// Events of the group "stock line": subject part_no.
const (
	// StockMoved has expires_on, from_id, from_kind, lot_id, on_hand_after, qty, reason, reference, storage_class, to_id, to_kind.
	StockMoved Type = "stock.moved"
	// StockShifted has expires_on, from_id, from_kind, lot_id, qty, reason, reference, storage_class, to_id, to_kind.
	StockShifted Type = "stock.shifted"
	// StockCounted has bin_id, book, counted, lot_id.
	StockCounted Type = "stock.counted"
	// StockDifferenceRecorded has adjust_reason, bin_id, book, counted, lot_id, reason.
	StockDifferenceRecorded Type = "stock.difference_recorded"
	// StockListed has order_up_to, part_name, reorder_point, storage_class.
	StockListed Type = "stock.listed"
	// StockSuperseded has superseded_by.
	StockSuperseded Type = "stock.superseded"
	// StockReserved has qty, reference.
	StockReserved Type = "stock.reserved"
	// StockReleased has qty, reference.
	StockReleased Type = "stock.released"
	// PurchaseOrdered has qty, reference.
	PurchaseOrdered Type = "purchase.ordered"
	// PurchaseReceived has qty, reference.
	PurchaseReceived Type = "purchase.received"
)

// Events of the group "scrap": subject scrap_id, links part_id.
const (
	// ScrapRequested has from_id, from_kind, lot_id, part_no, qty, reason.
	ScrapRequested Type = "scrap.requested"
	// ScrapApproved has part_no, qty.
	ScrapApproved Type = "scrap.approved"
	// ScrapBooked has part_no, qty.
	ScrapBooked Type = "scrap.booked"
	// ScrapDestroyed has part_no, qty.
	ScrapDestroyed Type = "scrap.destroyed"
	// ScrapRejected has part_no, reason; † ends the subject.
	ScrapRejected Type = "scrap.rejected"
)

// Events of the group "inspection": subject order_id.
const (
	// InspectionPassed has item_id, job_id, level, methods, road_test_km.
	InspectionPassed Type = "inspection.passed"
	// InspectionFailed has item_id, job_id, level, methods, reason, road_test_km.
	InspectionFailed Type = "inspection.failed"
	// OrderCertified has certificate_no.
	OrderCertified Type = "order.certified"
	// OrderCertificateVoided has certificate_no, reason.
	OrderCertificateVoided Type = "order.certificate_voided"
	// OrderSheetGiven has no fields.
	OrderSheetGiven Type = "order.sheet_given"
	// OrderFinishedCarChecked has belongings, outside, technical.
	OrderFinishedCarChecked Type = "order.finished_car_checked"
	// InspectorAnswered has no fields.
	InspectorAnswered Type = "inspector.answered"
)

// Events of the group "delivery": subject order_id.
const (
	// OrderPapersPrepared has no fields.
	OrderPapersPrepared Type = "order.papers_prepared"
	// OrderReadyNotified has no fields.
	OrderReadyNotified Type = "order.ready_notified"
	// CustomerArrived has no fields.
	CustomerArrived Type = "customer.arrived"
	// OrderCleaned has no fields.
	OrderCleaned Type = "order.cleaned"
	// OrderWalkroundDone has no fields.
	OrderWalkroundDone Type = "order.walkround_done"
	// OrderResultTold has no fields.
	OrderResultTold Type = "order.result_told"
	// OrderAccepted has remarks.
	OrderAccepted Type = "order.accepted"
	// OrderExplained has topics.
	OrderExplained Type = "order.explained"
	// OrderDocumentsHanded has documents.
	OrderDocumentsHanded Type = "order.documents_handed"
	// OpinionAsked has no fields.
	OpinionAsked Type = "opinion.asked"
	// OpinionReceived has department, opinion, opinion_id.
	OpinionReceived Type = "opinion.received"
	// OpinionForwarded has department, opinion_id.
	OpinionForwarded Type = "opinion.forwarded"
	// OpinionAnswered has department, opinion_id.
	OpinionAnswered Type = "opinion.answered"
	// SatisfactionRecorded has satisfied, score; ◆ attributes of the subject.
	SatisfactionRecorded Type = "satisfaction.recorded"
	// OrderDelivered has delivered_km; ◆ attributes of the subject.
	OrderDelivered Type = "order.delivered"
	// OrderClosed has no fields.
	OrderClosed Type = "order.closed"
	// OrderArchived has no fields.
	OrderArchived Type = "order.archived"
)

// Events of the group "deposit": subject order_id.
const (
	// DepositTaken has amount, payer, payment_method.
	DepositTaken Type = "deposit.taken"
	// DepositReturned has amount, payer, payment_method, reason.
	DepositReturned Type = "deposit.returned"
)

// Events of the group "recovery": subject recovery_id, links order_id.
const (
	// RecoveryClaimed has amount, part_no, supplier_id; ◆ attributes of the subject.
	RecoveryClaimed Type = "recovery.claimed"
	// RecoveryAnswered has granted, reason.
	RecoveryAnswered Type = "recovery.answered"
	// RecoveryReceived has amount, payment_method.
	RecoveryReceived Type = "recovery.received"
)

// Events of the group "settlement": subject settlement_id, links order_id.
const (
	// SettlementLineAdded has amount, cost, description, discount, discount_reason, fee_class, job_id, line_id, line_kind, op_code, part_id, payer, qty, tariff_ref, tax, unit_price.
	SettlementLineAdded Type = "settlement.line_added"
	// SettlementTotalled has calculator, card_ref, cost, customer_charge, labour_total, parts_total, payment_method, tax_total, total, total_discount; ◆ attributes of the subject.
	SettlementTotalled Type = "settlement.totalled"
	// SettlementPayerCharged has payer, payer_charge, payer_kind.
	SettlementPayerCharged Type = "settlement.payer_charged"
	// SettlementReversed has reason, replaced_by, reversed_total.
	SettlementReversed Type = "settlement.reversed"
	// SettlementExplained has no fields.
	SettlementExplained Type = "settlement.explained"
	// SettlementListGiven has no fields.
	SettlementListGiven Type = "settlement.list_given"
	// SettlementPaid has amount, payer, payment_method, recovery_id.
	SettlementPaid Type = "settlement.paid"
	// SettlementRefunded has amount, payer, payment_method, reason, recovery_id.
	SettlementRefunded Type = "settlement.refunded"
	// InvoiceIssued has invoice_kind, invoice_no, invoice_total, items_count, payer.
	InvoiceIssued Type = "invoice.issued"
	// CreditNoteIssued has credit_note_no, credit_total, invoice_no, reason.
	CreditNoteIssued Type = "credit_note.issued"
	// DisputeRaised has amount, department, dispute_id, line_id, reason.
	DisputeRaised Type = "dispute.raised"
	// DisputeExplained has department, dispute_id.
	DisputeExplained Type = "dispute.explained"
	// DisputeForwarded has department, dispute_id.
	DisputeForwarded Type = "dispute.forwarded"
	// DisputeResolved has department, dispute_id, outcome.
	DisputeResolved Type = "dispute.resolved"
)

// Events of the group "promise": subject promise_id, links order_id, customer_id.
const (
	// PromiseMade has due_at; ◆ attributes of the subject.
	PromiseMade Type = "promise.made"
	// PromiseKept has due_at.
	PromiseKept Type = "promise.kept"
)

// Events of the group "problem": subject problem_id, links order_id, vehicle_id.
const (
	// ProblemReported has exempt_by, hazard, main_part, needs_replacement, odometer_km, part_group, problem_key, severe, symptom, undrivable, valid, wear_part; ◆ attributes of the subject.
	ProblemReported Type = "problem.reported"
)

// Events of the group "accident": subject accident_id, links order_id, complaint_id.
const (
	// AccidentOccurred has department.
	AccidentOccurred Type = "accident.occurred"
	// AccidentReported has department.
	AccidentReported Type = "accident.reported"
	// AccidentHandled has department.
	AccidentHandled Type = "accident.handled"
	// AccidentCauseFound has department.
	AccidentCauseFound Type = "accident.cause_found"
	// AccidentPrevented has department.
	AccidentPrevented Type = "accident.prevented"
)

// Events of the group "shared": subject task_id or accident_id or complaint_id or order_id.
const (
	// ProgressTold has no fields.
	ProgressTold Type = "progress.told"
	// ApologyMade has no fields.
	ApologyMade Type = "apology.made"
	// LossRecorded has amount, basis.
	LossRecorded Type = "loss.recorded"
	// LossCompensated has amount, basis.
	LossCompensated Type = "loss.compensated"
	// AccountabilityRecorded has person_id, reason.
	AccountabilityRecorded Type = "accountability.recorded"
	// PenaltyRecorded has amount, period, person_id, rule_id.
	PenaltyRecorded Type = "penalty.recorded"
)

// Events of the group "duty": subject task_id or accident_id or complaint_id or followup_id or appointment_id or order_id.
const (
	// DutyReminded has due_at, reason, rule_id, to_id, to_role.
	DutyReminded Type = "duty.reminded"
	// DutyOverdueTold has due_at, reason, rule_id, to_id, to_role.
	DutyOverdueTold Type = "duty.overdue_told"
	// MessageSent has channel, language, message_id, to_id, to_role, topic.
	MessageSent Type = "message.sent"
	// MessageWithheld has message_id, reason, to_id, to_role, topic.
	MessageWithheld Type = "message.withheld"
)

// Events of the group "override": subject task_id or accident_id or complaint_id or appointment_id or order_id or part_no.
const (
	// RuleOverridden has override_role, override_rule, reason.
	RuleOverridden Type = "rule.overridden"
)

// Events of the group "action": subject action_id, links order_id, complaint_id, finding_id, meeting_id.
const (
	// ActionOpened has action_kind, department, due_at, indicator, period, person_id; ◆ attributes of the subject.
	ActionOpened Type = "action.opened"
	// ActionDone has no fields.
	ActionDone Type = "action.done"
	// ActionReviewed has no fields.
	ActionReviewed Type = "action.reviewed"
	// ActionVerified has no fields.
	ActionVerified Type = "action.verified"
)

// Events of the group "vehicle": subject vehicle_id.
const (
	// VehiclePurchased has add_ons, consumer_use, customer_id, delivered_on, energy, invoice_on, price, promised_km, promised_years, registration_fee, service_fees, use_factor; ◆ attributes of the subject.
	VehiclePurchased Type = "vehicle.purchased"
	// VehicleHandedOver has customer_id, documents, topics.
	VehicleHandedOver Type = "vehicle.handed_over"
	// VehicleReplaced has customer_id.
	VehicleReplaced Type = "vehicle.replaced"
	// VehicleCardIssued has contents, fee.
	VehicleCardIssued Type = "vehicle.card_issued"
	// VehicleCardLost has contents, fee.
	VehicleCardLost Type = "vehicle.card_lost"
	// VehicleCardReissued has contents, fee.
	VehicleCardReissued Type = "vehicle.card_reissued"
	// VehicleResold has customer_id, inspected, topics.
	VehicleResold Type = "vehicle.resold"
	// MakerNotified has problem_key.
	MakerNotified Type = "maker.notified"
	// VehicleServiceDueSet has due_km, due_on.
	VehicleServiceDueSet Type = "vehicle.service_due_set"
	// ReminderSent has customer_id.
	ReminderSent Type = "reminder.sent"
)

// Events of the group "repair": subject order_id, links vehicle_id.
const (
	// RepairAgreed has cured, free_repair, problem_key, severe; ◆ attributes of the subject.
	RepairAgreed Type = "repair.agreed"
	// RepairFinished has cured, free_repair, problem_key, severe.
	RepairFinished Type = "repair.finished"
	// RepairPaused has pause_reason.
	RepairPaused Type = "repair.paused"
	// RepairResumed has pause_reason.
	RepairResumed Type = "repair.resumed"
	// AssemblyReplaced has part_group, part_key, unit_level.
	AssemblyReplaced Type = "assembly.replaced"
	// SpareCarProvided has amount, days.
	SpareCarProvided Type = "spare_car.provided"
	// TransportCompensated has amount, days.
	TransportCompensated Type = "transport.compensated"
	// FaultEvidenceGiven has no fields.
	FaultEvidenceGiven Type = "fault_evidence.given"
)

// Events of the group "filing": subject filing_id.
const (
	// FilingNeeded has filing_kind; ◆ attributes of the subject.
	FilingNeeded Type = "filing.needed"
	// FilingMade has filing_kind.
	FilingMade Type = "filing.made"
)

// Events of the group "claim": subject claim_id, links vehicle_id, customer_id.
const (
	// ClaimReceived has basis, odometer_km, remedy; ◆ attributes of the subject.
	ClaimReceived Type = "claim.received"
	// ClaimDecided has equal_car, justified; ◆ attributes of the subject.
	ClaimDecided Type = "claim.decided"
	// ClaimAnswered has reasons, refused.
	ClaimAnswered Type = "claim.answered"
	// ClaimCompleted has certificate_no, depreciation, refund, use_fee.
	ClaimCompleted Type = "claim.completed"
)

// Events of the group "followup": subject followup_id, links order_id, vehicle_id, inquiry_id, complaint_id, campaign_id, customer_id.
const (
	// FollowupPlanned has assigned_by_role, assignee_id, due_from_on, due_to_on, followup_kind, seq, tries; ◆ attributes of the subject.
	FollowupPlanned Type = "followup.planned"
	// FollowupDeputised has assigned_by_role, deputy_id.
	FollowupDeputised Type = "followup.deputised"
	// FollowupAttempted has channel.
	FollowupAttempted Type = "followup.attempted"
	// FollowupReached has channel, followup_kind, prepared_documents, seq, topics; ◆ attributes of the subject.
	FollowupReached Type = "followup.reached"
	// FollowupRecorded has archive_ref, key_points, record_ref.
	FollowupRecorded Type = "followup.recorded"
	// FollowupGivenUp has reason.
	FollowupGivenUp Type = "followup.given_up"
	// FollowupCancelled has reason; † ends the subject.
	FollowupCancelled Type = "followup.cancelled"
	// FollowupAdopted has adopted_from, covers, last_at, state; ◆ attributes of the subject.
	FollowupAdopted Type = "followup.adopted"
)

// Events of the group "issue": subject issue_id, links followup_id, order_id, customer_id.
const (
	// IssueRaised has no fields.
	IssueRaised Type = "issue.raised"
	// IssueAnswered has no fields.
	IssueAnswered Type = "issue.answered"
	// IssueResearched has no fields.
	IssueResearched Type = "issue.researched"
	// IssueSolved has no fields.
	IssueSolved Type = "issue.solved"
	// IssueTold has no fields.
	IssueTold Type = "issue.told"
	// IssueReported has to_role.
	IssueReported Type = "issue.reported"
)

// Events of the group "contact": subject customer_id.
const (
	// ContactAssigned has assignee_id, due_on.
	ContactAssigned Type = "contact.assigned"
	// CustomerFileBuilt has items_text, service_record, visited_on; ◆ attributes of the subject.
	CustomerFileBuilt Type = "customer_file.built"
	// CustomerFileUpdated has order_id.
	CustomerFileUpdated Type = "customer_file.updated"
	// CustomerFileFollowupLinked has order_id.
	CustomerFileFollowupLinked Type = "customer_file.followup_linked"
	// CustomerMarked has mark, reason.
	CustomerMarked Type = "customer.marked"
	// CustomerUnmarked has mark, reason.
	CustomerUnmarked Type = "customer.unmarked"
)

// Events of the group "campaign": subject campaign_id.
const (
	// CampaignDecided has content, needs_letter, place, start_at; ◆ attributes of the subject.
	CampaignDecided Type = "campaign.decided"
	// CampaignCancelled has content, needs_letter, place, start_at; † ends the subject.
	CampaignCancelled Type = "campaign.cancelled"
	// CampaignInvited has customer_id.
	CampaignInvited Type = "campaign.invited"
	// CampaignNoticed has channel, contents, customer_id.
	CampaignNoticed Type = "campaign.noticed"
	// OutreachFinished has archive_ref.
	OutreachFinished Type = "outreach.finished"
	// OutreachTabled has archive_ref.
	OutreachTabled Type = "outreach.tabled"
	// OutreachAnalysed has archive_ref.
	OutreachAnalysed Type = "outreach.analysed"
	// OutreachReported has archive_ref.
	OutreachReported Type = "outreach.reported"
)

// Events of the group "letter": subject letter_id, links campaign_id, customer_id.
const (
	// LetterSent has archive_ref, letter_kind.
	LetterSent Type = "letter.sent"
	// LetterRegistered has archive_ref, letter_kind.
	LetterRegistered Type = "letter.registered"
	// LetterArchived has archive_ref, letter_kind.
	LetterArchived Type = "letter.archived"
)

// Events of the group "complaint": subject complaint_id, links customer_id, order_id, vehicle_id, dispute_id.
const (
	// ComplaintReceived has channel, found_in_followup, matter, phase; ◆ attributes of the subject.
	ComplaintReceived Type = "complaint.received"
	// ComplaintAccepted has no fields.
	ComplaintAccepted Type = "complaint.accepted"
	// ComplaintCauseVerified has no fields.
	ComplaintCauseVerified Type = "complaint.cause_verified"
	// ComplaintInvestigated has no fields.
	ComplaintInvestigated Type = "complaint.investigated"
	// ComplaintContacted has no fields.
	ComplaintContacted Type = "complaint.contacted"
	// ComplaintHandled has no fields.
	ComplaintHandled Type = "complaint.handled"
	// ComplaintReplied has no fields.
	ComplaintReplied Type = "complaint.replied"
	// ComplaintRegistered has form_kind.
	ComplaintRegistered Type = "complaint.registered"
	// ComplaintReported has to_role.
	ComplaintReported Type = "complaint.reported"
	// ComplaintClassified has beyond_authority, cause, component, cost, customer_group, insured, liability, personal, severity, validity, verdict; ◆ attributes of the subject.
	ComplaintClassified Type = "complaint.classified"
	// ComplaintProposed has cause, cause_score, component, component_score, hints, insured, lexicon_id.
	ComplaintProposed Type = "complaint.proposed"
	// ComplaintProposalJudged has cause_right, component_right, lexicon_id.
	ComplaintProposalJudged Type = "complaint.proposal_judged"
	// ComplaintAssigned has coordinator_role, owner_id, owner_role; ◆ attributes of the subject.
	ComplaintAssigned Type = "complaint.assigned"
	// ComplaintTransferred has owner_id.
	ComplaintTransferred Type = "complaint.transferred"
	// ComplaintTransferAccepted has owner_id.
	ComplaintTransferAccepted Type = "complaint.transfer_accepted"
	// ComplaintIssued has form_kind, to_role.
	ComplaintIssued Type = "complaint.issued"
	// ComplaintSigned has form_kind, to_role.
	ComplaintSigned Type = "complaint.signed"
	// ComplaintDueSet has due_at; ◆ attributes of the subject.
	ComplaintDueSet Type = "complaint.due_set"
	// ComplaintReminded has to_id.
	ComplaintReminded Type = "complaint.reminded"
	// ComplaintStatusChecked has to_id.
	ComplaintStatusChecked Type = "complaint.status_checked"
	// ComplaintEscalated has from_role, reason, to_role.
	ComplaintEscalated Type = "complaint.escalated"
	// EvidenceAdded has conclusive, evidence_kind.
	EvidenceAdded Type = "evidence.added"
	// ComplaintExplained has correct_use_told, explanation.
	ComplaintExplained Type = "complaint.explained"
	// ComplaintInsuranceGuided has no fields.
	ComplaintInsuranceGuided Type = "complaint.insurance_guided"
	// ComplaintPlanMade has department, participants.
	ComplaintPlanMade Type = "complaint.plan_made"
	// ComplaintPlanTold has solution_by_at.
	ComplaintPlanTold Type = "complaint.plan_told"
	// ComplaintPlanAgreed has no fields.
	ComplaintPlanAgreed Type = "complaint.plan_agreed"
	// ComplaintPlanStarted has no fields.
	ComplaintPlanStarted Type = "complaint.plan_started"
	// ComplaintPlanDone has no fields.
	ComplaintPlanDone Type = "complaint.plan_done"
	// ComplaintInstructed has instruction.
	ComplaintInstructed Type = "complaint.instructed"
	// ComplaintPassedOn has to_role.
	ComplaintPassedOn Type = "complaint.passed_on"
	// ComplaintHandedBack has to_role.
	ComplaintHandedBack Type = "complaint.handed_back"
	// ComplaintVisited has no fields.
	ComplaintVisited Type = "complaint.visited"
	// ComplaintCompleted has no fields.
	ComplaintCompleted Type = "complaint.completed"
	// ComplaintFormReturned has cause_text, finished_on, method_text, result_text.
	ComplaintFormReturned Type = "complaint.form_returned"
	// ComplaintRootCauseFound has no fields.
	ComplaintRootCauseFound Type = "complaint.root_cause_found"
	// ComplaintRemedyTaken has no fields.
	ComplaintRemedyTaken Type = "complaint.remedy_taken"
	// ComplaintDecidedFinally has no fields.
	ComplaintDecidedFinally Type = "complaint.decided_finally"
	// ComplaintCalledBack has satisfied.
	ComplaintCalledBack Type = "complaint.called_back"
	// ComplaintRemarked has no fields.
	ComplaintRemarked Type = "complaint.remarked"
	// ComplaintLinked has accident_ref, rework_order_id.
	ComplaintLinked Type = "complaint.linked"
	// ComplaintReopened has no fields.
	ComplaintReopened Type = "complaint.reopened"
	// ComplaintClosed has no fields.
	ComplaintClosed Type = "complaint.closed"
	// ComplaintArchived has no fields.
	ComplaintArchived Type = "complaint.archived"
	// ComplaintWithdrawn has no fields; † ends the subject.
	ComplaintWithdrawn Type = "complaint.withdrawn"
	// ComplaintAdopted has adopted_from, covers, last_at, state; ◆ attributes of the subject.
	ComplaintAdopted Type = "complaint.adopted"
)

// Events of the group "staff": subject person_id.
const (
	// TrainingAttended has score, topic, training_id.
	TrainingAttended Type = "training.attended"
	// ExamTaken has score, topic, training_id.
	ExamTaken Type = "exam.taken"
	// TrainingHeld has topic, training_id.
	TrainingHeld Type = "training.held"
	// TrainingUsed has assessment_id, training_id.
	TrainingUsed Type = "training.used"
	// AssessmentMade has assessment_id, indicators, period, unit.
	AssessmentMade Type = "assessment.made"
	// AssessmentUsed has assessment_id, indicators, period, unit.
	AssessmentUsed Type = "assessment.used"
	// MeetingInvited has meeting_id, start_at.
	MeetingInvited Type = "meeting.invited"
	// MeetingAttended has meeting_id, start_at.
	MeetingAttended Type = "meeting.attended"
	// MeetingExcused has meeting_id, start_at.
	MeetingExcused Type = "meeting.excused"
	// IncidentRecorded has incident_kind.
	IncidentRecorded Type = "incident.recorded"
	// ToolDamaged has amount, damage_id.
	ToolDamaged Type = "tool.damaged"
	// ToolCompensated has amount, damage_id, settled_by.
	ToolCompensated Type = "tool.compensated"
	// DataViewed has field_group, purpose, records_count.
	DataViewed Type = "data.viewed"
)

// Events of the group "store": subject store_id.
const (
	// ReportSubmitted has archive_ref, complaints_count, period, report_kind, sections, to_role.
	ReportSubmitted Type = "report.submitted"
	// MeetingHeld has meeting_id, meeting_kind, reviewed.
	MeetingHeld Type = "meeting.held"
	// WeakPointFound has finding_id, meeting_id.
	WeakPointFound Type = "weak_point.found"
	// IndicatorPublished has indicator, met, period.
	IndicatorPublished Type = "indicator.published"
	// SurveyHeld has no fields.
	SurveyHeld Type = "survey.held"
	// FilesReviewed has no fields.
	FilesReviewed Type = "files.reviewed"
	// AuditDone has area.
	AuditDone Type = "audit.done"
	// SpotCheckDone has area.
	SpotCheckDone Type = "spot_check.done"
	// FinanceReconciled has finance_total, period.
	FinanceReconciled Type = "finance.reconciled"
)

// Events of the group "record": subject record_id, links order_id, complaint_id.
const (
	// RecordCreated has record_kind; ◆ attributes of the subject.
	RecordCreated Type = "record.created"
	// RecordArchived has archive_ref.
	RecordArchived Type = "record.archived"
	// RecordHeld has no fields.
	RecordHeld Type = "record.held"
	// RecordReleased has no fields.
	RecordReleased Type = "record.released"
	// RecordDeleted has no fields.
	RecordDeleted Type = "record.deleted"
)

// Events of the group "made by the judge": any subject.
const (
	// RuleSatisfied has due_at, period, reason, rule_id.
	RuleSatisfied Type = "rule.satisfied"
	// RuleViolated has due_at, period, reason, rule_id.
	RuleViolated Type = "rule.violated"
	// EntitlementArisen has begun_at, fulfilled_at, given, grants, lacks, rule_id.
	EntitlementArisen Type = "entitlement.arisen"
)

// Events of the group "corrections": any subject.
const (
	// RecordVoided has event_id.
	RecordVoided Type = "record.voided"
)

// The facts.
const (
	FactStore       FactName = "store"       // by store_id, for a span of days
	FactCustomer    FactName = "customer"    // by customer_id, for a span of days
	FactVehicle     FactName = "vehicle"     // by vehicle_id, for a span of days
	FactPerson      FactName = "person"      // by person_id
	FactRoleHeld    FactName = "role_held"   // by person_id, for a span of days
	FactCertificate FactName = "certificate" // by person_id, for a span of days
	FactAbsence     FactName = "absence"     // by person_id, for a span of days
	FactTariff      FactName = "tariff"      // by tariff_ref, for a span of days
	FactLabourOp    FactName = "labour_op"   // by op_code, for a span of days
	FactPartMaster  FactName = "part_master" // by part_no
	FactSupplier    FactName = "supplier"    // by supplier_id, for a span of days
	FactStandard    FactName = "standard"    // by step
	FactTeamRole    FactName = "team_role"   // by role
	FactDataGrant   FactName = "data_grant"  // by role, for a span of days
)

// The names of ids and other fields, with their kinds.
const (
	FieldAccessory          Name = "accessory"            // text
	FieldAccessoryID        Name = "accessory_id"         // id
	FieldAccidentID         Name = "accident_id"          // id
	FieldAccidentRef        Name = "accident_ref"         // id
	FieldActionID           Name = "action_id"            // id
	FieldActionKind         Name = "action_kind"          // code
	FieldAddOns             Name = "add_ons"              // money
	FieldAddress            Name = "address"              // text
	FieldAdjustReason       Name = "adjust_reason"        // code
	FieldAdoptedFrom        Name = "adopted_from"         // text
	FieldAmount             Name = "amount"               // money
	FieldAnsweredBy         Name = "answered_by"          // text
	FieldAppointmentID      Name = "appointment_id"       // id
	FieldApproved           Name = "approved"             // bool
	FieldArchiveRef         Name = "archive_ref"          // id
	FieldArea               Name = "area"                 // code
	FieldAssessmentID       Name = "assessment_id"        // id
	FieldAssignedByRole     Name = "assigned_by_role"     // code
	FieldAssigneeID         Name = "assignee_id"          // id
	FieldAuthorisedItems    Name = "authorised_items"     // int
	FieldAuthority          Name = "authority"            // money
	FieldBasis              Name = "basis"                // text, code
	FieldBegunAt            Name = "begun_at"             // time
	FieldBelongings         Name = "belongings"           // bool
	FieldBenchmarkPrice     Name = "benchmark_price"      // money
	FieldBeyondAuthority    Name = "beyond_authority"     // bool
	FieldBinID              Name = "bin_id"               // id
	FieldBook               Name = "book"                 // num
	FieldCalculator         Name = "calculator"           // code
	FieldCalendar           Name = "calendar"             // id
	FieldCampaignID         Name = "campaign_id"          // id
	FieldCardRef            Name = "card_ref"             // id
	FieldCause              Name = "cause"                // text, code
	FieldCauseRight         Name = "cause_right"          // bool
	FieldCauseScore         Name = "cause_score"          // int
	FieldCauseText          Name = "cause_text"           // text
	FieldCertificateNo      Name = "certificate_no"       // id
	FieldChannel            Name = "channel"              // code
	FieldChargeShare        Name = "charge_share"         // share
	FieldChecklist          Name = "checklist"            // codes
	FieldClaimID            Name = "claim_id"             // id
	FieldClass              Name = "class"                // code
	FieldClockedHours       Name = "clocked_hours"        // h
	FieldComplaintChannels  Name = "complaint_channels"   // codes
	FieldComplaintID        Name = "complaint_id"         // id
	FieldComplaintsCount    Name = "complaints_count"     // int
	FieldComplexity         Name = "complexity"           // code
	FieldComponent          Name = "component"            // code
	FieldComponentRight     Name = "component_right"      // bool
	FieldComponentScore     Name = "component_score"      // int
	FieldConcern            Name = "concern"              // text
	FieldConclusive         Name = "conclusive"           // bool
	FieldConsumerUse        Name = "consumer_use"         // bool
	FieldContent            Name = "content"              // text
	FieldContents           Name = "contents"             // codes
	FieldCoordinatorRole    Name = "coordinator_role"     // code
	FieldCorrectUseTold     Name = "correct_use_told"     // bool
	FieldCorrection         Name = "correction"           // text
	FieldCorrectionReason   Name = "correction_reason"    // code
	FieldCost               Name = "cost"                 // money
	FieldCounted            Name = "counted"              // num
	FieldCovers             Name = "covers"               // codes
	FieldCreditNoteNo       Name = "credit_note_no"       // id
	FieldCreditTotal        Name = "credit_total"         // money
	FieldCriteriaCount      Name = "criteria_count"       // int
	FieldCured              Name = "cured"                // bool
	FieldCustomerCharge     Name = "customer_charge"      // money
	FieldCustomerGroup      Name = "customer_group"       // code
	FieldCustomerID         Name = "customer_id"          // id
	FieldDamage             Name = "damage"               // text
	FieldDamageID           Name = "damage_id"            // id
	FieldDays               Name = "days"                 // d
	FieldDeliveredKM        Name = "delivered_km"         // km
	FieldDeliveredOn        Name = "delivered_on"         // date
	FieldDepartment         Name = "department"           // code
	FieldDepreciation       Name = "depreciation"         // money
	FieldDeputyID           Name = "deputy_id"            // id
	FieldDescription        Name = "description"          // text
	FieldDiscount           Name = "discount"             // money
	FieldDiscountReason     Name = "discount_reason"      // code
	FieldDisposition        Name = "disposition"          // code
	FieldDisputeID          Name = "dispute_id"           // id
	FieldDocuments          Name = "documents"            // codes
	FieldDueAt              Name = "due_at"               // time
	FieldDueFromOn          Name = "due_from_on"          // date
	FieldDueKM              Name = "due_km"               // km
	FieldDueOn              Name = "due_on"               // date
	FieldDueToOn            Name = "due_to_on"            // date
	FieldDuties             Name = "duties"               // text
	FieldEnergy             Name = "energy"               // code
	FieldEqualCar           Name = "equal_car"            // bool
	FieldEventID            Name = "event_id"             // id
	FieldEvidenceKind       Name = "evidence_kind"        // code
	FieldExemptBy           Name = "exempt_by"            // code
	FieldExpectedAt         Name = "expected_at"          // time
	FieldExpectedDays       Name = "expected_days"        // d
	FieldExpiresOn          Name = "expires_on"           // date
	FieldExplanation        Name = "explanation"          // code
	FieldFault              Name = "fault"                // text
	FieldFaultSide          Name = "fault_side"           // code
	FieldFee                Name = "fee"                  // money
	FieldFeeClass           Name = "fee_class"            // code
	FieldFeedback           Name = "feedback"             // text
	FieldFieldGroup         Name = "field_group"          // code
	FieldFilingID           Name = "filing_id"            // id
	FieldFilingKind         Name = "filing_kind"          // code
	FieldFinanceTotal       Name = "finance_total"        // money
	FieldFinding            Name = "finding"              // text
	FieldFindingID          Name = "finding_id"           // id
	FieldFinishedOn         Name = "finished_on"          // date
	FieldFits               Name = "fits"                 // bool
	FieldFollowupID         Name = "followup_id"          // id
	FieldFollowupKind       Name = "followup_kind"        // code
	FieldFormKind           Name = "form_kind"            // code
	FieldForms              Name = "forms"                // codes
	FieldFoundInFollowup    Name = "found_in_followup"    // bool
	FieldFreeRepair         Name = "free_repair"          // bool
	FieldFromCustomer       Name = "from_customer"        // bool
	FieldFromID             Name = "from_id"              // id
	FieldFromKind           Name = "from_kind"            // code
	FieldFromRole           Name = "from_role"            // code
	FieldFuelShare          Name = "fuel_share"           // share
	FieldFulfilledAt        Name = "fulfilled_at"         // time
	FieldGenuine            Name = "genuine"              // bool
	FieldGiven              Name = "given"                // int
	FieldGiverID            Name = "giver_id"             // id
	FieldGrade              Name = "grade"                // code
	FieldGradeList          Name = "grade_list"           // text
	FieldGranted            Name = "granted"              // money
	FieldGrants             Name = "grants"               // codes
	FieldGuaranteeDays      Name = "guarantee_days"       // d
	FieldGuaranteeKM        Name = "guarantee_km"         // km
	FieldHazard             Name = "hazard"               // code
	FieldHints              Name = "hints"                // codes
	FieldHours              Name = "hours"                // h
	FieldIDShown            Name = "id_shown"             // bool
	FieldImmediateReturn    Name = "immediate_return"     // bool
	FieldInStock            Name = "in_stock"             // bool
	FieldIncidentKind       Name = "incident_kind"        // code
	FieldIndicator          Name = "indicator"            // code
	FieldIndicators         Name = "indicators"           // codes
	FieldInquiryChannels    Name = "inquiry_channels"     // codes
	FieldInquiryID          Name = "inquiry_id"           // id
	FieldInspected          Name = "inspected"            // bool
	FieldInstruction        Name = "instruction"          // text
	FieldInsured            Name = "insured"              // bool
	FieldInvoiceKind        Name = "invoice_kind"         // code
	FieldInvoiceNo          Name = "invoice_no"           // id
	FieldInvoiceOn          Name = "invoice_on"           // date
	FieldInvoiceTotal       Name = "invoice_total"        // money
	FieldIssueID            Name = "issue_id"             // id
	FieldIssuedToID         Name = "issued_to_id"         // id
	FieldItemID             Name = "item_id"              // id
	FieldItemText           Name = "item_text"            // text
	FieldItemsCount         Name = "items_count"          // int
	FieldItemsText          Name = "items_text"           // text
	FieldJobClass           Name = "job_class"            // code
	FieldJobID              Name = "job_id"               // id
	FieldJobSource          Name = "job_source"           // code
	FieldJustified          Name = "justified"            // bool
	FieldKeyPoints          Name = "key_points"           // text
	FieldKind               Name = "kind"                 // code
	FieldLabourTotal        Name = "labour_total"         // money
	FieldLacks              Name = "lacks"                // int
	FieldLanguage           Name = "language"             // code
	FieldLastAt             Name = "last_at"              // time
	FieldLastKM             Name = "last_km"              // km
	FieldLetterID           Name = "letter_id"            // id
	FieldLetterKind         Name = "letter_kind"          // code
	FieldLevel              Name = "level"                // code
	FieldLexiconID          Name = "lexicon_id"           // id
	FieldLiability          Name = "liability"            // code
	FieldLineID             Name = "line_id"              // id
	FieldLineKind           Name = "line_kind"            // code
	FieldListPrice          Name = "list_price"           // money
	FieldLossPrice          Name = "loss_price"           // money
	FieldLotID              Name = "lot_id"               // id
	FieldMainPart           Name = "main_part"            // bool
	FieldMaintenance        Name = "maintenance"          // bool
	FieldMajor              Name = "major"                // bool
	FieldMark               Name = "mark"                 // code
	FieldMatter             Name = "matter"               // text
	FieldMeetingID          Name = "meeting_id"           // id
	FieldMeetingKind        Name = "meeting_kind"         // code
	FieldMessageID          Name = "message_id"           // id
	FieldMet                Name = "met"                  // bool
	FieldMethod             Name = "method"               // code
	FieldMethodText         Name = "method_text"          // text
	FieldMethods            Name = "methods"              // codes
	FieldMismatchID         Name = "mismatch_id"          // id
	FieldModel              Name = "model"                // text
	FieldName               Name = "name"                 // text
	FieldNeed               Name = "need"                 // code
	FieldNeedsLetter        Name = "needs_letter"         // bool
	FieldNeedsReplacement   Name = "needs_replacement"    // bool
	FieldNextServiceOn      Name = "next_service_on"      // date
	FieldNumber             Name = "number"               // id
	FieldOdometerKM         Name = "odometer_km"          // km
	FieldOffOrder           Name = "off_order"            // bool
	FieldOnHandAfter        Name = "on_hand_after"        // num
	FieldOnSite             Name = "on_site"              // bool
	FieldOpCode             Name = "op_code"              // id
	FieldOpenCount          Name = "open_count"           // int
	FieldOpenItems          Name = "open_items"           // codes
	FieldOpinion            Name = "opinion"              // text
	FieldOpinionID          Name = "opinion_id"           // id
	FieldOrderID            Name = "order_id"             // id
	FieldOrderNo            Name = "order_no"             // id
	FieldOrderUpTo          Name = "order_up_to"          // num
	FieldOrigin             Name = "origin"               // code
	FieldOriginalOnHand     Name = "original_on_hand"     // bool
	FieldOutcome            Name = "outcome"              // code
	FieldOutside            Name = "outside"              // bool
	FieldOverrideRole       Name = "override_role"        // code
	FieldOverrideRule       Name = "override_rule"        // id
	FieldOwnerID            Name = "owner_id"             // id
	FieldOwnerRole          Name = "owner_role"           // code
	FieldPartGrade          Name = "part_grade"           // code
	FieldPartGroup          Name = "part_group"           // code
	FieldPartID             Name = "part_id"              // id
	FieldPartKey            Name = "part_key"             // code
	FieldPartModel          Name = "part_model"           // text
	FieldPartName           Name = "part_name"            // text
	FieldPartNo             Name = "part_no"              // id
	FieldPartWarrantyMonths Name = "part_warranty_months" // mo
	FieldParticipants       Name = "participants"         // codes
	FieldPartsTotal         Name = "parts_total"          // money
	FieldPauseReason        Name = "pause_reason"         // code
	FieldPayType            Name = "pay_type"             // code
	FieldPayer              Name = "payer"                // code
	FieldPayerCharge        Name = "payer_charge"         // money
	FieldPayerKind          Name = "payer_kind"           // code
	FieldPaymentMethod      Name = "payment_method"       // code
	FieldPaymentMethods     Name = "payment_methods"      // codes
	FieldPeriod             Name = "period"               // period
	FieldPersonID           Name = "person_id"            // id
	FieldPersonal           Name = "personal"             // bool
	FieldPhase              Name = "phase"                // code
	FieldPhone              Name = "phone"                // text
	FieldPlace              Name = "place"                // text
	FieldPlan               Name = "plan"                 // text
	FieldPlate              Name = "plate"                // plate
	FieldPlateOnOrder       Name = "plate_on_order"       // plate
	FieldPlateSeen          Name = "plate_seen"           // plate
	FieldPolicyID           Name = "policy_id"            // id
	FieldPolicySubject      Name = "policy_subject"       // code
	FieldPreliminary        Name = "preliminary"          // code
	FieldPreparedDocuments  Name = "prepared_documents"   // codes
	FieldPrice              Name = "price"                // money
	FieldProblemID          Name = "problem_id"           // id
	FieldProblemKey         Name = "problem_key"          // code
	FieldProcedureRef       Name = "procedure_ref"        // id
	FieldProcedures         Name = "procedures"           // codes
	FieldPromiseID          Name = "promise_id"           // id
	FieldPromisedAt         Name = "promised_at"          // time
	FieldPromisedKM         Name = "promised_km"          // km
	FieldPromisedYears      Name = "promised_years"       // y
	FieldPublished          Name = "published"            // bool
	FieldPublishedItems     Name = "published_items"      // codes
	FieldPurpose            Name = "purpose"              // text
	FieldQty                Name = "qty"                  // num
	FieldQualityDocRef      Name = "quality_doc_ref"      // id
	FieldQuotedHours        Name = "quoted_hours"         // h
	FieldQuotedTotal        Name = "quoted_total"         // money
	FieldRate               Name = "rate"                 // money
	FieldReadyAt            Name = "ready_at"             // time
	FieldReason             Name = "reason"               // text, code
	FieldReasons            Name = "reasons"              // text
	FieldReceiptID          Name = "receipt_id"           // id
	FieldReceiptRef         Name = "receipt_ref"          // id
	FieldReceiverID         Name = "receiver_id"          // id
	FieldReceiverRole       Name = "receiver_role"        // code
	FieldReceptionistID     Name = "receptionist_id"      // id
	FieldRecordID           Name = "record_id"            // id
	FieldRecordKind         Name = "record_kind"          // code
	FieldRecordRef          Name = "record_ref"           // id
	FieldRecordsCount       Name = "records_count"        // int
	FieldRecoveryID         Name = "recovery_id"          // id
	FieldReference          Name = "reference"            // id
	FieldRefund             Name = "refund"               // money
	FieldRefused            Name = "refused"              // bool
	FieldRegion             Name = "region"               // code
	FieldRegions            Name = "regions"              // codes
	FieldRegistrationFee    Name = "registration_fee"     // money
	FieldRemarks            Name = "remarks"              // text
	FieldRemedy             Name = "remedy"               // code
	FieldReorderPoint       Name = "reorder_point"        // num
	FieldRepairClass        Name = "repair_class"         // code
	FieldReplacedBy         Name = "replaced_by"          // id
	FieldReplaces           Name = "replaces"             // bool
	FieldReportKind         Name = "report_kind"          // code
	FieldResult             Name = "result"               // code
	FieldResultText         Name = "result_text"          // text
	FieldReversedTotal      Name = "reversed_total"       // money
	FieldReviewed           Name = "reviewed"             // bool
	FieldRevivesJob         Name = "revives_job"          // id
	FieldRevivesOrder       Name = "revives_order"        // id
	FieldReworkOf           Name = "rework_of"            // id
	FieldReworkOrderID      Name = "rework_order_id"      // id
	FieldRoadTestKM         Name = "road_test_km"         // km
	FieldRole               Name = "role"                 // code, id
	FieldRuleID             Name = "rule_id"              // id
	FieldSatisfied          Name = "satisfied"            // bool
	FieldScope              Name = "scope"                // code
	FieldScore              Name = "score"                // int, num
	FieldScrapID            Name = "scrap_id"             // id
	FieldSections           Name = "sections"             // codes
	FieldSeq                Name = "seq"                  // int
	FieldServiceFees        Name = "service_fees"         // money
	FieldServiceInterval    Name = "service_interval"     // text
	FieldServiceRecord      Name = "service_record"       // text
	FieldSettledAmount      Name = "settled_amount"       // money
	FieldSettledBy          Name = "settled_by"           // code
	FieldSettlementID       Name = "settlement_id"        // id
	FieldSevere             Name = "severe"               // bool
	FieldSeverity           Name = "severity"             // code
	FieldSiteChecked        Name = "site_checked"         // bool
	FieldSiteID             Name = "site_id"              // id
	FieldSkills             Name = "skills"               // codes
	FieldSlotEndAt          Name = "slot_end_at"          // time
	FieldSlotStartAt        Name = "slot_start_at"        // time
	FieldSoldHours          Name = "sold_hours"           // h
	FieldSolutionByAt       Name = "solution_by_at"       // time
	FieldStage              Name = "stage"                // code
	FieldStandardHours      Name = "standard_hours"       // h
	FieldStartAt            Name = "start_at"             // time
	FieldState              Name = "state"                // code
	FieldStep               Name = "step"                 // code, id
	FieldStepsCount         Name = "steps_count"          // int
	FieldStorage            Name = "storage"              // text
	FieldStorageClass       Name = "storage_class"        // code
	FieldStoreID            Name = "store_id"             // id
	FieldStoreTypes         Name = "store_types"          // codes
	FieldSupersededBy       Name = "superseded_by"        // id
	FieldSupersedes         Name = "supersedes"           // id
	FieldSupplierID         Name = "supplier_id"          // id
	FieldSymptom            Name = "symptom"              // text
	FieldTarget             Name = "target"               // bool
	FieldTargets            Name = "targets"              // codes
	FieldTariffRef          Name = "tariff_ref"           // id
	FieldTaskID             Name = "task_id"              // id
	FieldTaskKind           Name = "task_kind"            // code
	FieldTax                Name = "tax"                  // money
	FieldTaxTotal           Name = "tax_total"            // money
	FieldTeam               Name = "team"                 // code
	FieldTechnical          Name = "technical"            // bool
	FieldToID               Name = "to_id"                // id
	FieldToKind             Name = "to_kind"              // code
	FieldToRole             Name = "to_role"              // code
	FieldTopic              Name = "topic"                // code
	FieldTopics             Name = "topics"               // codes
	FieldTotal              Name = "total"                // money
	FieldTotalDiscount      Name = "total_discount"       // money
	FieldTrackerID          Name = "tracker_id"           // id
	FieldTrainingID         Name = "training_id"          // id
	FieldTries              Name = "tries"                // int
	FieldType               Name = "type"                 // code
	FieldUnclear            Name = "unclear"              // bool
	FieldUnclearCount       Name = "unclear_count"        // int
	FieldUndrivable         Name = "undrivable"           // bool
	FieldUnit               Name = "unit"                 // code
	FieldUnitLevel          Name = "unit_level"           // code
	FieldUnitPrice          Name = "unit_price"           // money
	FieldUrban              Name = "urban"                // bool
	FieldUseFactor          Name = "use_factor"           // num
	FieldUseFee             Name = "use_fee"              // money
	FieldValid              Name = "valid"                // bool
	FieldValidity           Name = "validity"             // code
	FieldValidityDays       Name = "validity_days"        // d
	FieldVehicleID          Name = "vehicle_id"           // id
	FieldVehicleType        Name = "vehicle_type"         // text
	FieldVerdict            Name = "verdict"              // code
	FieldVersion            Name = "version"              // text
	FieldVIN                Name = "vin"                  // id
	FieldVINAgrees          Name = "vin_agrees"           // bool
	FieldVINValid           Name = "vin_valid"            // bool
	FieldVIP                Name = "vip"                  // bool
	FieldVisitedOn          Name = "visited_on"           // date
	FieldWarrantyMonths     Name = "warranty_months"      // mo
	FieldWearPart           Name = "wear_part"            // bool
	FieldWilful             Name = "wilful"               // bool
	FieldWishedService      Name = "wished_service"       // text
	FieldZone               Name = "zone"                 // text
)

// standardID gives the place of a name in the list of the same kind, -1 if it is not there.
func standardID(n Name) int {
	switch n {
	case FieldAccessoryID:
		return 0
	case FieldAccidentID:
		return 1
	case FieldAccidentRef:
		return 2
	case FieldActionID:
		return 3
	case FieldAppointmentID:
		return 4
	case FieldArchiveRef:
		return 5
	case FieldAssessmentID:
		return 6
	case FieldAssigneeID:
		return 7
	case FieldBinID:
		return 8
	case FieldCampaignID:
		return 9
	case FieldCardRef:
		return 10
	case FieldCertificateNo:
		return 11
	case FieldClaimID:
		return 12
	case FieldComplaintID:
		return 13
	case FieldCreditNoteNo:
		return 14
	case FieldCustomerID:
		return 15
	case FieldDamageID:
		return 16
	case FieldDeputyID:
		return 17
	case FieldDisputeID:
		return 18
	case FieldEventID:
		return 19
	case FieldFilingID:
		return 20
	case FieldFindingID:
		return 21
	case FieldFollowupID:
		return 22
	case FieldFromID:
		return 23
	case FieldGiverID:
		return 24
	case FieldInquiryID:
		return 25
	case FieldInvoiceNo:
		return 26
	case FieldIssueID:
		return 27
	case FieldIssuedToID:
		return 28
	case FieldItemID:
		return 29
	case FieldJobID:
		return 30
	case FieldLetterID:
		return 31
	case FieldLexiconID:
		return 32
	case FieldLineID:
		return 33
	case FieldLotID:
		return 34
	case FieldMeetingID:
		return 35
	case FieldMessageID:
		return 36
	case FieldMismatchID:
		return 37
	case FieldOpCode:
		return 38
	case FieldOpinionID:
		return 39
	case FieldOrderID:
		return 40
	case FieldOrderNo:
		return 41
	case FieldOverrideRule:
		return 42
	case FieldOwnerID:
		return 43
	case FieldPartID:
		return 44
	case FieldPartNo:
		return 45
	case FieldPersonID:
		return 46
	case FieldPolicyID:
		return 47
	case FieldProblemID:
		return 48
	case FieldProcedureRef:
		return 49
	case FieldPromiseID:
		return 50
	case FieldQualityDocRef:
		return 51
	case FieldReceiptID:
		return 52
	case FieldReceiptRef:
		return 53
	case FieldReceiverID:
		return 54
	case FieldReceptionistID:
		return 55
	case FieldRecordID:
		return 56
	case FieldRecordRef:
		return 57
	case FieldRecoveryID:
		return 58
	case FieldReference:
		return 59
	case FieldReplacedBy:
		return 60
	case FieldRevivesJob:
		return 61
	case FieldRevivesOrder:
		return 62
	case FieldReworkOf:
		return 63
	case FieldReworkOrderID:
		return 64
	case FieldRole:
		return 65
	case FieldRuleID:
		return 66
	case FieldScrapID:
		return 67
	case FieldSettlementID:
		return 68
	case FieldSiteID:
		return 69
	case FieldStep:
		return 70
	case FieldStoreID:
		return 71
	case FieldSupersededBy:
		return 72
	case FieldSupersedes:
		return 73
	case FieldSupplierID:
		return 74
	case FieldTariffRef:
		return 75
	case FieldTaskID:
		return 76
	case FieldToID:
		return 77
	case FieldTrackerID:
		return 78
	case FieldTrainingID:
		return 79
	case FieldVehicleID:
		return 80
	}
	return -1
}

// standardIDs are the names of ids in their order.
var standardIDs = [...]idDefinition{
	{name: FieldAccessoryID, subject: false, lasting: false, links: nil},
	{name: FieldAccidentID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldComplaintID}},
	{name: FieldAccidentRef, subject: false, lasting: false, links: nil},
	{name: FieldActionID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldComplaintID, FieldFindingID, FieldMeetingID}},
	{name: FieldAppointmentID, subject: true, lasting: false, links: []Name{FieldCustomerID, FieldVehicleID, FieldOrderID}},
	{name: FieldArchiveRef, subject: false, lasting: false, links: nil},
	{name: FieldAssessmentID, subject: false, lasting: false, links: nil},
	{name: FieldAssigneeID, subject: false, lasting: false, links: nil},
	{name: FieldBinID, subject: false, lasting: false, links: nil},
	{name: FieldCampaignID, subject: true, lasting: false, links: nil},
	{name: FieldCardRef, subject: false, lasting: false, links: nil},
	{name: FieldCertificateNo, subject: false, lasting: false, links: nil},
	{name: FieldClaimID, subject: true, lasting: false, links: []Name{FieldVehicleID, FieldCustomerID}},
	{name: FieldComplaintID, subject: true, lasting: false, links: []Name{FieldCustomerID, FieldOrderID, FieldVehicleID, FieldDisputeID}},
	{name: FieldCreditNoteNo, subject: false, lasting: false, links: nil},
	{name: FieldCustomerID, subject: true, lasting: true, links: nil},
	{name: FieldDamageID, subject: false, lasting: false, links: nil},
	{name: FieldDeputyID, subject: false, lasting: false, links: nil},
	{name: FieldDisputeID, subject: false, lasting: false, links: nil},
	{name: FieldEventID, subject: false, lasting: false, links: nil},
	{name: FieldFilingID, subject: true, lasting: false, links: nil},
	{name: FieldFindingID, subject: false, lasting: false, links: nil},
	{name: FieldFollowupID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldVehicleID, FieldInquiryID, FieldComplaintID, FieldCampaignID, FieldCustomerID}},
	{name: FieldFromID, subject: false, lasting: false, links: nil},
	{name: FieldGiverID, subject: false, lasting: false, links: nil},
	{name: FieldInquiryID, subject: true, lasting: false, links: []Name{FieldCustomerID, FieldOrderID}},
	{name: FieldInvoiceNo, subject: false, lasting: false, links: nil},
	{name: FieldIssueID, subject: true, lasting: false, links: []Name{FieldFollowupID, FieldOrderID, FieldCustomerID}},
	{name: FieldIssuedToID, subject: false, lasting: false, links: nil},
	{name: FieldItemID, subject: false, lasting: false, links: nil},
	{name: FieldJobID, subject: true, lasting: false, links: []Name{FieldOrderID}},
	{name: FieldLetterID, subject: true, lasting: false, links: []Name{FieldCampaignID, FieldCustomerID}},
	{name: FieldLexiconID, subject: false, lasting: false, links: nil},
	{name: FieldLineID, subject: false, lasting: false, links: nil},
	{name: FieldLotID, subject: false, lasting: false, links: nil},
	{name: FieldMeetingID, subject: false, lasting: false, links: nil},
	{name: FieldMessageID, subject: false, lasting: false, links: nil},
	{name: FieldMismatchID, subject: false, lasting: false, links: nil},
	{name: FieldOpCode, subject: false, lasting: false, links: nil},
	{name: FieldOpinionID, subject: false, lasting: false, links: nil},
	{name: FieldOrderID, subject: true, lasting: false, links: []Name{FieldCustomerID, FieldVehicleID, FieldInquiryID, FieldAppointmentID}},
	{name: FieldOrderNo, subject: false, lasting: false, links: nil},
	{name: FieldOverrideRule, subject: false, lasting: false, links: nil},
	{name: FieldOwnerID, subject: false, lasting: false, links: nil},
	{name: FieldPartID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldJobID}},
	{name: FieldPartNo, subject: true, lasting: true, links: nil},
	{name: FieldPersonID, subject: true, lasting: true, links: nil},
	{name: FieldPolicyID, subject: true, lasting: false, links: nil},
	{name: FieldProblemID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldVehicleID}},
	{name: FieldProcedureRef, subject: false, lasting: false, links: nil},
	{name: FieldPromiseID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldCustomerID}},
	{name: FieldQualityDocRef, subject: false, lasting: false, links: nil},
	{name: FieldReceiptID, subject: true, lasting: false, links: []Name{FieldSupplierID}},
	{name: FieldReceiptRef, subject: false, lasting: false, links: nil},
	{name: FieldReceiverID, subject: false, lasting: false, links: nil},
	{name: FieldReceptionistID, subject: false, lasting: false, links: nil},
	{name: FieldRecordID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldComplaintID}},
	{name: FieldRecordRef, subject: false, lasting: false, links: nil},
	{name: FieldRecoveryID, subject: true, lasting: false, links: []Name{FieldOrderID}},
	{name: FieldReference, subject: false, lasting: false, links: nil},
	{name: FieldReplacedBy, subject: false, lasting: false, links: nil},
	{name: FieldRevivesJob, subject: false, lasting: false, links: nil},
	{name: FieldRevivesOrder, subject: false, lasting: false, links: nil},
	{name: FieldReworkOf, subject: false, lasting: false, links: nil},
	{name: FieldReworkOrderID, subject: false, lasting: false, links: nil},
	{name: FieldRole, subject: false, lasting: false, links: nil},
	{name: FieldRuleID, subject: false, lasting: false, links: nil},
	{name: FieldScrapID, subject: true, lasting: false, links: []Name{FieldPartID}},
	{name: FieldSettlementID, subject: true, lasting: false, links: []Name{FieldOrderID}},
	{name: FieldSiteID, subject: false, lasting: false, links: nil},
	{name: FieldStep, subject: false, lasting: false, links: nil},
	{name: FieldStoreID, subject: true, lasting: false, links: nil},
	{name: FieldSupersededBy, subject: false, lasting: false, links: nil},
	{name: FieldSupersedes, subject: false, lasting: false, links: nil},
	{name: FieldSupplierID, subject: false, lasting: false, links: nil},
	{name: FieldTariffRef, subject: false, lasting: false, links: nil},
	{name: FieldTaskID, subject: true, lasting: false, links: []Name{FieldOrderID, FieldComplaintID}},
	{name: FieldToID, subject: false, lasting: false, links: nil},
	{name: FieldTrackerID, subject: false, lasting: false, links: nil},
	{name: FieldTrainingID, subject: false, lasting: false, links: nil},
	{name: FieldVehicleID, subject: true, lasting: true, links: nil},
}

// standardGroups are the groups in the order of vocabulary.txt.
var standardGroups = [...]group{
	{name: "policy", subject: []Name{FieldPolicyID}, links: nil, attributes: []int16{244}},
	{name: "task", subject: []Name{FieldTaskID}, links: []Name{FieldOrderID, FieldComplaintID}, attributes: []int16{304}},
	{name: "inquiry", subject: []Name{FieldInquiryID}, links: []Name{FieldCustomerID, FieldOrderID}, attributes: []int16{123, 125, 127, 128}},
	{name: "appointment", subject: []Name{FieldAppointmentID}, links: []Name{FieldCustomerID, FieldVehicleID, FieldOrderID}, attributes: []int16{13, 16}},
	{name: "order", subject: []Name{FieldOrderID}, links: []Name{FieldCustomerID, FieldVehicleID, FieldInquiryID, FieldAppointmentID}, attributes: []int16{136, 186, 188, 203, 220, 223, 224, 253}},
	{name: "job", subject: []Name{FieldJobID}, links: []Name{FieldOrderID}, attributes: []int16{159}},
	{name: "part", subject: []Name{FieldPartID}, links: []Name{FieldOrderID, FieldJobID}, attributes: []int16{235, 238, 239}},
	{name: "repair record", subject: []Name{FieldOrderID}, links: nil, attributes: []int16{}},
	{name: "stock", subject: []Name{FieldReceiptID}, links: []Name{FieldSupplierID}, attributes: []int16{}},
	{name: "stock line", subject: []Name{FieldPartNo}, links: nil, attributes: []int16{}},
	{name: "scrap", subject: []Name{FieldScrapID}, links: []Name{FieldPartID}, attributes: []int16{}},
	{name: "inspection", subject: []Name{FieldOrderID}, links: nil, attributes: []int16{}},
	{name: "delivery", subject: []Name{FieldOrderID}, links: nil, attributes: []int16{197, 274}},
	{name: "deposit", subject: []Name{FieldOrderID}, links: nil, attributes: []int16{}},
	{name: "recovery", subject: []Name{FieldRecoveryID}, links: []Name{FieldOrderID}, attributes: []int16{261}},
	{name: "settlement", subject: []Name{FieldSettlementID}, links: []Name{FieldOrderID}, attributes: []int16{287}},
	{name: "promise", subject: []Name{FieldPromiseID}, links: []Name{FieldOrderID, FieldCustomerID}, attributes: []int16{248}},
	{name: "problem", subject: []Name{FieldProblemID}, links: []Name{FieldOrderID, FieldVehicleID}, attributes: []int16{245}},
	{name: "accident", subject: []Name{FieldAccidentID}, links: []Name{FieldOrderID, FieldComplaintID}, attributes: []int16{}},
	{name: "shared", subject: []Name{FieldTaskID, FieldAccidentID, FieldComplaintID, FieldOrderID}, links: nil, attributes: []int16{}},
	{name: "duty", subject: []Name{FieldTaskID, FieldAccidentID, FieldComplaintID, FieldFollowupID, FieldAppointmentID, FieldOrderID}, links: nil, attributes: []int16{}},
	{name: "override", subject: []Name{FieldTaskID, FieldAccidentID, FieldComplaintID, FieldAppointmentID, FieldOrderID, FieldPartNo}, links: nil, attributes: []int16{}},
	{name: "action", subject: []Name{FieldActionID}, links: []Name{FieldOrderID, FieldComplaintID, FieldFindingID, FieldMeetingID}, attributes: []int16{8}},
	{name: "vehicle", subject: []Name{FieldVehicleID}, links: nil, attributes: []int16{315}},
	{name: "repair", subject: []Name{FieldOrderID}, links: []Name{FieldVehicleID}, attributes: []int16{264}},
	{name: "filing", subject: []Name{FieldFilingID}, links: nil, attributes: []int16{109}},
	{name: "claim", subject: []Name{FieldClaimID}, links: []Name{FieldVehicleID, FieldCustomerID}, attributes: []int16{36, 37}},
	{name: "followup", subject: []Name{FieldFollowupID}, links: []Name{FieldOrderID, FieldVehicleID, FieldInquiryID, FieldComplaintID, FieldCampaignID, FieldCustomerID}, attributes: []int16{113, 118, 119}},
	{name: "issue", subject: []Name{FieldIssueID}, links: []Name{FieldFollowupID, FieldOrderID, FieldCustomerID}, attributes: []int16{}},
	{name: "contact", subject: []Name{FieldCustomerID}, links: nil, attributes: []int16{91}},
	{name: "campaign", subject: []Name{FieldCampaignID}, links: nil, attributes: []int16{31}},
	{name: "letter", subject: []Name{FieldLetterID}, links: []Name{FieldCampaignID, FieldCustomerID}, attributes: []int16{}},
	{name: "complaint", subject: []Name{FieldComplaintID}, links: []Name{FieldCustomerID, FieldOrderID, FieldVehicleID, FieldDisputeID}, attributes: []int16{39, 41, 44, 49, 68}},
	{name: "staff", subject: []Name{FieldPersonID}, links: nil, attributes: []int16{}},
	{name: "store", subject: []Name{FieldStoreID}, links: nil, attributes: []int16{}},
	{name: "record", subject: []Name{FieldRecordID}, links: []Name{FieldOrderID, FieldComplaintID}, attributes: []int16{255}},
	{name: "made by the judge", subject: nil, links: nil, attributes: []int16{}},
	{name: "corrections", subject: nil, links: nil, attributes: []int16{}},
}

// standardType gives the place of a name in the list of the same kind, -1 if it is not there.
func standardType(n Type) int {
	switch n {
	case AccessoryListed:
		return 0
	case AccidentCauseFound:
		return 1
	case AccidentHandled:
		return 2
	case AccidentOccurred:
		return 3
	case AccidentPrevented:
		return 4
	case AccidentReported:
		return 5
	case AccountabilityRecorded:
		return 6
	case ActionDone:
		return 7
	case ActionOpened:
		return 8
	case ActionReviewed:
		return 9
	case ActionVerified:
		return 10
	case ApologyMade:
		return 11
	case AppointmentAdmitted:
		return 12
	case AppointmentAdopted:
		return 13
	case AppointmentAgreed:
		return 14
	case AppointmentArrived:
		return 15
	case AppointmentBooked:
		return 16
	case AppointmentCancelled:
		return 17
	case AppointmentCarChecked:
		return 18
	case AppointmentDeparted:
		return 19
	case AppointmentInfoConfirmed:
		return 20
	case AppointmentMissed:
		return 21
	case AppointmentNoticed:
		return 22
	case AppointmentPrepared:
		return 23
	case AppointmentReconfirmed:
		return 24
	case AppointmentSlotAssigned:
		return 25
	case AssemblyReplaced:
		return 26
	case AssessmentMade:
		return 27
	case AssessmentUsed:
		return 28
	case AuditDone:
		return 29
	case CampaignCancelled:
		return 30
	case CampaignDecided:
		return 31
	case CampaignInvited:
		return 32
	case CampaignNoticed:
		return 33
	case ClaimAnswered:
		return 34
	case ClaimCompleted:
		return 35
	case ClaimDecided:
		return 36
	case ClaimReceived:
		return 37
	case ComplaintAccepted:
		return 38
	case ComplaintAdopted:
		return 39
	case ComplaintArchived:
		return 40
	case ComplaintAssigned:
		return 41
	case ComplaintCalledBack:
		return 42
	case ComplaintCauseVerified:
		return 43
	case ComplaintClassified:
		return 44
	case ComplaintClosed:
		return 45
	case ComplaintCompleted:
		return 46
	case ComplaintContacted:
		return 47
	case ComplaintDecidedFinally:
		return 48
	case ComplaintDueSet:
		return 49
	case ComplaintEscalated:
		return 50
	case ComplaintExplained:
		return 51
	case ComplaintFormReturned:
		return 52
	case ComplaintHandedBack:
		return 53
	case ComplaintHandled:
		return 54
	case ComplaintInstructed:
		return 55
	case ComplaintInsuranceGuided:
		return 56
	case ComplaintInvestigated:
		return 57
	case ComplaintIssued:
		return 58
	case ComplaintLinked:
		return 59
	case ComplaintPassedOn:
		return 60
	case ComplaintPlanAgreed:
		return 61
	case ComplaintPlanDone:
		return 62
	case ComplaintPlanMade:
		return 63
	case ComplaintPlanStarted:
		return 64
	case ComplaintPlanTold:
		return 65
	case ComplaintProposalJudged:
		return 66
	case ComplaintProposed:
		return 67
	case ComplaintReceived:
		return 68
	case ComplaintRegistered:
		return 69
	case ComplaintRemarked:
		return 70
	case ComplaintRemedyTaken:
		return 71
	case ComplaintReminded:
		return 72
	case ComplaintReopened:
		return 73
	case ComplaintReplied:
		return 74
	case ComplaintReported:
		return 75
	case ComplaintRootCauseFound:
		return 76
	case ComplaintSigned:
		return 77
	case ComplaintStatusChecked:
		return 78
	case ComplaintTransferAccepted:
		return 79
	case ComplaintTransferred:
		return 80
	case ComplaintVisited:
		return 81
	case ComplaintWithdrawn:
		return 82
	case ConsentAsked:
		return 83
	case ConsentDeclined:
		return 84
	case ConsentGiven:
		return 85
	case ContactAssigned:
		return 86
	case CreditNoteIssued:
		return 87
	case CustomerArrived:
		return 88
	case CustomerMarked:
		return 89
	case CustomerUnmarked:
		return 90
	case CustomerFileBuilt:
		return 91
	case CustomerFileFollowupLinked:
		return 92
	case CustomerFileUpdated:
		return 93
	case DataViewed:
		return 94
	case DepositReturned:
		return 95
	case DepositTaken:
		return 96
	case DisputeExplained:
		return 97
	case DisputeForwarded:
		return 98
	case DisputeRaised:
		return 99
	case DisputeResolved:
		return 100
	case DutyOverdueTold:
		return 101
	case DutyReminded:
		return 102
	case EntitlementArisen:
		return 103
	case EvidenceAdded:
		return 104
	case ExamTaken:
		return 105
	case FaultEvidenceGiven:
		return 106
	case FilesReviewed:
		return 107
	case FilingMade:
		return 108
	case FilingNeeded:
		return 109
	case FinanceReconciled:
		return 110
	case FindingRecorded:
		return 111
	case FindingTold:
		return 112
	case FollowupAdopted:
		return 113
	case FollowupAttempted:
		return 114
	case FollowupCancelled:
		return 115
	case FollowupDeputised:
		return 116
	case FollowupGivenUp:
		return 117
	case FollowupPlanned:
		return 118
	case FollowupReached:
		return 119
	case FollowupRecorded:
		return 120
	case IncidentRecorded:
		return 121
	case IndicatorPublished:
		return 122
	case InquiryAdopted:
		return 123
	case InquiryAnswered:
		return 124
	case InquiryEnded:
		return 125
	case InquiryPromised:
		return 126
	case InquiryReceived:
		return 127
	case InquirySorted:
		return 128
	case InquiryTold:
		return 129
	case InquiryTransferred:
		return 130
	case InspectionFailed:
		return 131
	case InspectionPassed:
		return 132
	case InspectorAnswered:
		return 133
	case IntakeAccessoriesCopied:
		return 134
	case IntakeAccessoriesSigned:
		return 135
	case IntakeDone:
		return 136
	case IntakeRequestCopied:
		return 137
	case IntakeRequestSigned:
		return 138
	case InvoiceIssued:
		return 139
	case IssueAnswered:
		return 140
	case IssueRaised:
		return 141
	case IssueReported:
		return 142
	case IssueResearched:
		return 143
	case IssueSolved:
		return 144
	case IssueTold:
		return 145
	case ItemClarified:
		return 146
	case ItemReported:
		return 147
	case JobApproved:
		return 148
	case JobAssigned:
		return 149
	case JobAuthorised:
		return 150
	case JobDeferred:
		return 151
	case JobDeviated:
		return 152
	case JobDeviationApproved:
		return 153
	case JobDone:
		return 154
	case JobDropApproved:
		return 155
	case JobHandedOn:
		return 156
	case JobMutualChecked:
		return 157
	case JobPaused:
		return 158
	case JobPlanned:
		return 159
	case JobResumed:
		return 160
	case JobSelfChecked:
		return 161
	case JobStarted:
		return 162
	case LetterArchived:
		return 163
	case LetterRegistered:
		return 164
	case LetterSent:
		return 165
	case LossCompensated:
		return 166
	case LossRecorded:
		return 167
	case MakerNotified:
		return 168
	case MeetingAttended:
		return 169
	case MeetingExcused:
		return 170
	case MeetingHeld:
		return 171
	case MeetingInvited:
		return 172
	case MessageSent:
		return 173
	case MessageWithheld:
		return 174
	case MismatchFound:
		return 175
	case MismatchTold:
		return 176
	case OdometerCorrected:
		return 177
	case OldPartChoiceMade:
		return 178
	case OldPartDisposed:
		return 179
	case OldPartReceived:
		return 180
	case OpinionAnswered:
		return 181
	case OpinionAsked:
		return 182
	case OpinionForwarded:
		return 183
	case OpinionReceived:
		return 184
	case OrderAccepted:
		return 185
	case OrderAdopted:
		return 186
	case OrderArchived:
		return 187
	case OrderAuthorised:
		return 188
	case OrderCancelled:
		return 189
	case OrderCarWashed:
		return 190
	case OrderCertificateVoided:
		return 191
	case OrderCertified:
		return 192
	case OrderCleaned:
		return 193
	case OrderClosed:
		return 194
	case OrderConcernRecorded:
		return 195
	case OrderCorrectionRecorded:
		return 196
	case OrderDelivered:
		return 197
	case OrderDiagnosed:
		return 198
	case OrderDocumentsHanded:
		return 199
	case OrderExplained:
		return 200
	case OrderFinishedCarChecked:
		return 201
	case OrderHandedToWorkshop:
		return 202
	case OrderOpened:
		return 203
	case OrderPapersPrepared:
		return 204
	case OrderPlanExplained:
		return 205
	case OrderPlanMade:
		return 206
	case OrderPlateChecked:
		return 207
	case OrderPromised:
		return 208
	case OrderReadyNotified:
		return 209
	case OrderReceptionEnded:
		return 210
	case OrderReceptionResumed:
		return 211
	case OrderReceptionistHandedOver:
		return 212
	case OrderReceptionistSet:
		return 213
	case OrderRejected:
		return 214
	case OrderRescueDispatched:
		return 215
	case OrderRescueReceived:
		return 216
	case OrderRescueRequested:
		return 217
	case OrderRescueSolved:
		return 218
	case OrderResultTold:
		return 219
	case OrderReworkAccepted:
		return 220
	case OrderSentBack:
		return 221
	case OrderSheetGiven:
		return 222
	case OrderSiteAssigned:
		return 223
	case OrderStageEntered:
		return 224
	case OrderStepWaived:
		return 225
	case OrderWalkroundDone:
		return 226
	case OrderWorkDone:
		return 227
	case OutreachAnalysed:
		return 228
	case OutreachFinished:
		return 229
	case OutreachReported:
		return 230
	case OutreachTabled:
		return 231
	case PartApproved:
		return 232
	case PartDefectFound:
		return 233
	case PartDelivered:
		return 234
	case PartFitted:
		return 235
	case PartIssued:
		return 236
	case PartLossSettled:
		return 237
	case PartLost:
		return 238
	case PartRequested:
		return 239
	case PartReturned:
		return 240
	case PartUsed:
		return 241
	case PenaltyRecorded:
		return 242
	case PolicyEnded:
		return 243
	case PolicyTookEffect:
		return 244
	case ProblemReported:
		return 245
	case ProgressTold:
		return 246
	case PromiseKept:
		return 247
	case PromiseMade:
		return 248
	case PurchaseOrdered:
		return 249
	case PurchaseReceived:
		return 250
	case QuoteConfirmed:
		return 251
	case QuoteExplained:
		return 252
	case QuoteMade:
		return 253
	case RecordArchived:
		return 254
	case RecordCreated:
		return 255
	case RecordDeleted:
		return 256
	case RecordHeld:
		return 257
	case RecordReleased:
		return 258
	case RecordVoided:
		return 259
	case RecoveryAnswered:
		return 260
	case RecoveryClaimed:
		return 261
	case RecoveryReceived:
		return 262
	case ReminderSent:
		return 263
	case RepairAgreed:
		return 264
	case RepairFinished:
		return 265
	case RepairPaused:
		return 266
	case RepairResumed:
		return 267
	case RepairRecordCompleted:
		return 268
	case RepairRecordPartListed:
		return 269
	case ReportSubmitted:
		return 270
	case RuleOverridden:
		return 271
	case RuleSatisfied:
		return 272
	case RuleViolated:
		return 273
	case SatisfactionRecorded:
		return 274
	case ScrapApproved:
		return 275
	case ScrapBooked:
		return 276
	case ScrapDestroyed:
		return 277
	case ScrapRejected:
		return 278
	case ScrapRequested:
		return 279
	case SettlementExplained:
		return 280
	case SettlementLineAdded:
		return 281
	case SettlementListGiven:
		return 282
	case SettlementPaid:
		return 283
	case SettlementPayerCharged:
		return 284
	case SettlementRefunded:
		return 285
	case SettlementReversed:
		return 286
	case SettlementTotalled:
		return 287
	case SpareCarProvided:
		return 288
	case SpotCheckDone:
		return 289
	case StockBookedIn:
		return 290
	case StockCounted:
		return 291
	case StockDifferenceRecorded:
		return 292
	case StockInspected:
		return 293
	case StockListed:
		return 294
	case StockMoved:
		return 295
	case StockReceived:
		return 296
	case StockReleased:
		return 297
	case StockReserved:
		return 298
	case StockShifted:
		return 299
	case StockSuperseded:
		return 300
	case SurveyHeld:
		return 301
	case TaskCancelled:
		return 302
	case TaskDone:
		return 303
	case TaskOpened:
		return 304
	case ToolCompensated:
		return 305
	case ToolDamaged:
		return 306
	case TrainingAttended:
		return 307
	case TrainingHeld:
		return 308
	case TrainingUsed:
		return 309
	case TransportCompensated:
		return 310
	case VehicleCardIssued:
		return 311
	case VehicleCardLost:
		return 312
	case VehicleCardReissued:
		return 313
	case VehicleHandedOver:
		return 314
	case VehiclePurchased:
		return 315
	case VehicleReplaced:
		return 316
	case VehicleResold:
		return 317
	case VehicleServiceDueSet:
		return 318
	case WeakPointFound:
		return 319
	}
	return -1
}

// standardField gives the place of a name in the list of the same kind, -1 if it is not there.
func standardField(n Name) int {
	switch n {
	case FieldAccessory:
		return 0
	case FieldAccessoryID:
		return 1
	case FieldAccidentID:
		return 2
	case FieldAccidentRef:
		return 3
	case FieldActionID:
		return 4
	case FieldActionKind:
		return 5
	case FieldAddOns:
		return 6
	case FieldAdjustReason:
		return 7
	case FieldAdoptedFrom:
		return 8
	case FieldAmount:
		return 9
	case FieldAnsweredBy:
		return 10
	case FieldAppointmentID:
		return 11
	case FieldArchiveRef:
		return 12
	case FieldArea:
		return 13
	case FieldAssessmentID:
		return 14
	case FieldAssignedByRole:
		return 15
	case FieldAssigneeID:
		return 16
	case FieldAuthorisedItems:
		return 17
	case FieldBasis:
		return 18
	case FieldBegunAt:
		return 19
	case FieldBelongings:
		return 20
	case FieldBeyondAuthority:
		return 21
	case FieldBinID:
		return 22
	case FieldBook:
		return 23
	case FieldCalculator:
		return 24
	case FieldCampaignID:
		return 25
	case FieldCardRef:
		return 26
	case FieldCause:
		return 27
	case FieldCauseRight:
		return 28
	case FieldCauseScore:
		return 29
	case FieldCauseText:
		return 30
	case FieldCertificateNo:
		return 31
	case FieldChannel:
		return 32
	case FieldChargeShare:
		return 33
	case FieldChecklist:
		return 34
	case FieldClaimID:
		return 35
	case FieldClockedHours:
		return 36
	case FieldComplaintID:
		return 37
	case FieldComplaintsCount:
		return 38
	case FieldComplexity:
		return 39
	case FieldComponent:
		return 40
	case FieldComponentRight:
		return 41
	case FieldComponentScore:
		return 42
	case FieldConcern:
		return 43
	case FieldConclusive:
		return 44
	case FieldConsumerUse:
		return 45
	case FieldContent:
		return 46
	case FieldContents:
		return 47
	case FieldCoordinatorRole:
		return 48
	case FieldCorrectUseTold:
		return 49
	case FieldCorrection:
		return 50
	case FieldCorrectionReason:
		return 51
	case FieldCost:
		return 52
	case FieldCounted:
		return 53
	case FieldCovers:
		return 54
	case FieldCreditNoteNo:
		return 55
	case FieldCreditTotal:
		return 56
	case FieldCured:
		return 57
	case FieldCustomerCharge:
		return 58
	case FieldCustomerGroup:
		return 59
	case FieldCustomerID:
		return 60
	case FieldDamage:
		return 61
	case FieldDamageID:
		return 62
	case FieldDays:
		return 63
	case FieldDeliveredKM:
		return 64
	case FieldDeliveredOn:
		return 65
	case FieldDepartment:
		return 66
	case FieldDepreciation:
		return 67
	case FieldDeputyID:
		return 68
	case FieldDescription:
		return 69
	case FieldDiscount:
		return 70
	case FieldDiscountReason:
		return 71
	case FieldDisposition:
		return 72
	case FieldDisputeID:
		return 73
	case FieldDocuments:
		return 74
	case FieldDueAt:
		return 75
	case FieldDueFromOn:
		return 76
	case FieldDueKM:
		return 77
	case FieldDueOn:
		return 78
	case FieldDueToOn:
		return 79
	case FieldDuties:
		return 80
	case FieldEnergy:
		return 81
	case FieldEqualCar:
		return 82
	case FieldEventID:
		return 83
	case FieldEvidenceKind:
		return 84
	case FieldExemptBy:
		return 85
	case FieldExpectedAt:
		return 86
	case FieldExpectedDays:
		return 87
	case FieldExpiresOn:
		return 88
	case FieldExplanation:
		return 89
	case FieldFault:
		return 90
	case FieldFaultSide:
		return 91
	case FieldFee:
		return 92
	case FieldFeeClass:
		return 93
	case FieldFeedback:
		return 94
	case FieldFieldGroup:
		return 95
	case FieldFilingID:
		return 96
	case FieldFilingKind:
		return 97
	case FieldFinanceTotal:
		return 98
	case FieldFinding:
		return 99
	case FieldFindingID:
		return 100
	case FieldFinishedOn:
		return 101
	case FieldFits:
		return 102
	case FieldFollowupID:
		return 103
	case FieldFollowupKind:
		return 104
	case FieldFormKind:
		return 105
	case FieldFoundInFollowup:
		return 106
	case FieldFreeRepair:
		return 107
	case FieldFromCustomer:
		return 108
	case FieldFromID:
		return 109
	case FieldFromKind:
		return 110
	case FieldFromRole:
		return 111
	case FieldFuelShare:
		return 112
	case FieldFulfilledAt:
		return 113
	case FieldGenuine:
		return 114
	case FieldGiven:
		return 115
	case FieldGiverID:
		return 116
	case FieldGrade:
		return 117
	case FieldGradeList:
		return 118
	case FieldGranted:
		return 119
	case FieldGrants:
		return 120
	case FieldGuaranteeDays:
		return 121
	case FieldGuaranteeKM:
		return 122
	case FieldHazard:
		return 123
	case FieldHints:
		return 124
	case FieldHours:
		return 125
	case FieldIDShown:
		return 126
	case FieldImmediateReturn:
		return 127
	case FieldInStock:
		return 128
	case FieldIncidentKind:
		return 129
	case FieldIndicator:
		return 130
	case FieldIndicators:
		return 131
	case FieldInquiryID:
		return 132
	case FieldInspected:
		return 133
	case FieldInstruction:
		return 134
	case FieldInsured:
		return 135
	case FieldInvoiceKind:
		return 136
	case FieldInvoiceNo:
		return 137
	case FieldInvoiceOn:
		return 138
	case FieldInvoiceTotal:
		return 139
	case FieldIssueID:
		return 140
	case FieldIssuedToID:
		return 141
	case FieldItemID:
		return 142
	case FieldItemText:
		return 143
	case FieldItemsCount:
		return 144
	case FieldItemsText:
		return 145
	case FieldJobClass:
		return 146
	case FieldJobID:
		return 147
	case FieldJobSource:
		return 148
	case FieldJustified:
		return 149
	case FieldKeyPoints:
		return 150
	case FieldKind:
		return 151
	case FieldLabourTotal:
		return 152
	case FieldLacks:
		return 153
	case FieldLanguage:
		return 154
	case FieldLastAt:
		return 155
	case FieldLastKM:
		return 156
	case FieldLetterID:
		return 157
	case FieldLetterKind:
		return 158
	case FieldLevel:
		return 159
	case FieldLexiconID:
		return 160
	case FieldLiability:
		return 161
	case FieldLineID:
		return 162
	case FieldLineKind:
		return 163
	case FieldLossPrice:
		return 164
	case FieldLotID:
		return 165
	case FieldMainPart:
		return 166
	case FieldMaintenance:
		return 167
	case FieldMajor:
		return 168
	case FieldMark:
		return 169
	case FieldMatter:
		return 170
	case FieldMeetingID:
		return 171
	case FieldMeetingKind:
		return 172
	case FieldMessageID:
		return 173
	case FieldMet:
		return 174
	case FieldMethod:
		return 175
	case FieldMethodText:
		return 176
	case FieldMethods:
		return 177
	case FieldMismatchID:
		return 178
	case FieldModel:
		return 179
	case FieldNeed:
		return 180
	case FieldNeedsLetter:
		return 181
	case FieldNeedsReplacement:
		return 182
	case FieldOdometerKM:
		return 183
	case FieldOffOrder:
		return 184
	case FieldOnHandAfter:
		return 185
	case FieldOnSite:
		return 186
	case FieldOpCode:
		return 187
	case FieldOpenCount:
		return 188
	case FieldOpenItems:
		return 189
	case FieldOpinion:
		return 190
	case FieldOpinionID:
		return 191
	case FieldOrderID:
		return 192
	case FieldOrderNo:
		return 193
	case FieldOrderUpTo:
		return 194
	case FieldOrigin:
		return 195
	case FieldOriginalOnHand:
		return 196
	case FieldOutcome:
		return 197
	case FieldOutside:
		return 198
	case FieldOverrideRole:
		return 199
	case FieldOverrideRule:
		return 200
	case FieldOwnerID:
		return 201
	case FieldOwnerRole:
		return 202
	case FieldPartGrade:
		return 203
	case FieldPartGroup:
		return 204
	case FieldPartID:
		return 205
	case FieldPartKey:
		return 206
	case FieldPartModel:
		return 207
	case FieldPartName:
		return 208
	case FieldPartNo:
		return 209
	case FieldPartWarrantyMonths:
		return 210
	case FieldParticipants:
		return 211
	case FieldPartsTotal:
		return 212
	case FieldPauseReason:
		return 213
	case FieldPayType:
		return 214
	case FieldPayer:
		return 215
	case FieldPayerCharge:
		return 216
	case FieldPayerKind:
		return 217
	case FieldPaymentMethod:
		return 218
	case FieldPeriod:
		return 219
	case FieldPersonID:
		return 220
	case FieldPersonal:
		return 221
	case FieldPhase:
		return 222
	case FieldPlace:
		return 223
	case FieldPlan:
		return 224
	case FieldPlateOnOrder:
		return 225
	case FieldPlateSeen:
		return 226
	case FieldPolicyID:
		return 227
	case FieldPolicySubject:
		return 228
	case FieldPreliminary:
		return 229
	case FieldPreparedDocuments:
		return 230
	case FieldPrice:
		return 231
	case FieldProblemID:
		return 232
	case FieldProblemKey:
		return 233
	case FieldProcedureRef:
		return 234
	case FieldPromiseID:
		return 235
	case FieldPromisedAt:
		return 236
	case FieldPromisedKM:
		return 237
	case FieldPromisedYears:
		return 238
	case FieldPurpose:
		return 239
	case FieldQty:
		return 240
	case FieldQualityDocRef:
		return 241
	case FieldQuotedHours:
		return 242
	case FieldQuotedTotal:
		return 243
	case FieldRate:
		return 244
	case FieldReadyAt:
		return 245
	case FieldReason:
		return 246
	case FieldReasons:
		return 247
	case FieldReceiptID:
		return 248
	case FieldReceiptRef:
		return 249
	case FieldReceiverID:
		return 250
	case FieldReceiverRole:
		return 251
	case FieldReceptionistID:
		return 252
	case FieldRecordID:
		return 253
	case FieldRecordKind:
		return 254
	case FieldRecordRef:
		return 255
	case FieldRecordsCount:
		return 256
	case FieldRecoveryID:
		return 257
	case FieldReference:
		return 258
	case FieldRefund:
		return 259
	case FieldRefused:
		return 260
	case FieldRegions:
		return 261
	case FieldRegistrationFee:
		return 262
	case FieldRemarks:
		return 263
	case FieldRemedy:
		return 264
	case FieldReorderPoint:
		return 265
	case FieldRepairClass:
		return 266
	case FieldReplacedBy:
		return 267
	case FieldReplaces:
		return 268
	case FieldReportKind:
		return 269
	case FieldResult:
		return 270
	case FieldResultText:
		return 271
	case FieldReversedTotal:
		return 272
	case FieldReviewed:
		return 273
	case FieldRevivesJob:
		return 274
	case FieldRevivesOrder:
		return 275
	case FieldReworkOf:
		return 276
	case FieldReworkOrderID:
		return 277
	case FieldRoadTestKM:
		return 278
	case FieldRole:
		return 279
	case FieldRuleID:
		return 280
	case FieldSatisfied:
		return 281
	case FieldScope:
		return 282
	case FieldScore:
		return 283
	case FieldScrapID:
		return 284
	case FieldSections:
		return 285
	case FieldSeq:
		return 286
	case FieldServiceFees:
		return 287
	case FieldServiceRecord:
		return 288
	case FieldSettledAmount:
		return 289
	case FieldSettledBy:
		return 290
	case FieldSettlementID:
		return 291
	case FieldSevere:
		return 292
	case FieldSeverity:
		return 293
	case FieldSiteChecked:
		return 294
	case FieldSiteID:
		return 295
	case FieldSlotEndAt:
		return 296
	case FieldSlotStartAt:
		return 297
	case FieldSoldHours:
		return 298
	case FieldSolutionByAt:
		return 299
	case FieldStage:
		return 300
	case FieldStandardHours:
		return 301
	case FieldStartAt:
		return 302
	case FieldState:
		return 303
	case FieldStep:
		return 304
	case FieldStepsCount:
		return 305
	case FieldStorage:
		return 306
	case FieldStorageClass:
		return 307
	case FieldStoreID:
		return 308
	case FieldStoreTypes:
		return 309
	case FieldSupersededBy:
		return 310
	case FieldSupersedes:
		return 311
	case FieldSupplierID:
		return 312
	case FieldSymptom:
		return 313
	case FieldTariffRef:
		return 314
	case FieldTaskID:
		return 315
	case FieldTaskKind:
		return 316
	case FieldTax:
		return 317
	case FieldTaxTotal:
		return 318
	case FieldTeam:
		return 319
	case FieldTechnical:
		return 320
	case FieldToID:
		return 321
	case FieldToKind:
		return 322
	case FieldToRole:
		return 323
	case FieldTopic:
		return 324
	case FieldTopics:
		return 325
	case FieldTotal:
		return 326
	case FieldTotalDiscount:
		return 327
	case FieldTrackerID:
		return 328
	case FieldTrainingID:
		return 329
	case FieldTries:
		return 330
	case FieldUnclear:
		return 331
	case FieldUnclearCount:
		return 332
	case FieldUndrivable:
		return 333
	case FieldUnit:
		return 334
	case FieldUnitLevel:
		return 335
	case FieldUnitPrice:
		return 336
	case FieldUrban:
		return 337
	case FieldUseFactor:
		return 338
	case FieldUseFee:
		return 339
	case FieldValid:
		return 340
	case FieldValidity:
		return 341
	case FieldValidityDays:
		return 342
	case FieldVehicleID:
		return 343
	case FieldVerdict:
		return 344
	case FieldVersion:
		return 345
	case FieldVINAgrees:
		return 346
	case FieldVINValid:
		return 347
	case FieldVisitedOn:
		return 348
	case FieldWarrantyMonths:
		return 349
	case FieldWearPart:
		return 350
	case FieldWilful:
		return 351
	}
	return -1
}

// standardFields is the number of names that standardField knows.
const standardFields = 352

// standardEvents are the events in the order of their names.
var standardEvents = [...]Definition{
	{typ: AccessoryListed, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldAccessory, KindText}, {FieldAccessoryID, KindID}, {FieldStorage, KindText}}},
	{typ: AccidentCauseFound, group: &standardGroups[18], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}}},
	{typ: AccidentHandled, group: &standardGroups[18], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}}},
	{typ: AccidentOccurred, group: &standardGroups[18], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}}},
	{typ: AccidentPrevented, group: &standardGroups[18], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}}},
	{typ: AccidentReported, group: &standardGroups[18], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}}},
	{typ: AccountabilityRecorded, group: &standardGroups[19], attribute: false, end: false, fields: []FieldDefinition{{FieldPersonID, KindID}, {FieldReason, KindText}}},
	{typ: ActionDone, group: &standardGroups[22], attribute: false, end: false, fields: nil},
	{typ: ActionOpened, group: &standardGroups[22], attribute: true, end: false, fields: []FieldDefinition{{FieldActionKind, KindCode}, {FieldDepartment, KindCode}, {FieldDueAt, KindTime}, {FieldIndicator, KindCode}, {FieldPeriod, KindPeriod}, {FieldPersonID, KindID}}},
	{typ: ActionReviewed, group: &standardGroups[22], attribute: false, end: false, fields: nil},
	{typ: ActionVerified, group: &standardGroups[22], attribute: false, end: false, fields: nil},
	{typ: ApologyMade, group: &standardGroups[19], attribute: false, end: false, fields: nil},
	{typ: AppointmentAdmitted, group: &standardGroups[3], attribute: false, end: false, fields: nil},
	{typ: AppointmentAdopted, group: &standardGroups[3], attribute: true, end: false, fields: []FieldDefinition{{FieldAdoptedFrom, KindText}, {FieldCovers, KindCodes}, {FieldLastAt, KindTime}, {FieldState, KindCode}}},
	{typ: AppointmentAgreed, group: &standardGroups[3], attribute: false, end: false, fields: nil},
	{typ: AppointmentArrived, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldIDShown, KindBool}}},
	{typ: AppointmentBooked, group: &standardGroups[3], attribute: true, end: false, fields: []FieldDefinition{{FieldFault, KindText}, {FieldModel, KindText}, {FieldOnSite, KindBool}, {FieldPlace, KindText}, {FieldSlotEndAt, KindTime}, {FieldSlotStartAt, KindTime}}},
	{typ: AppointmentCancelled, group: &standardGroups[3], attribute: false, end: true, fields: []FieldDefinition{{FieldReason, KindCode}}},
	{typ: AppointmentCarChecked, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldResult, KindCode}}},
	{typ: AppointmentDeparted, group: &standardGroups[3], attribute: false, end: false, fields: nil},
	{typ: AppointmentInfoConfirmed, group: &standardGroups[3], attribute: false, end: false, fields: nil},
	{typ: AppointmentMissed, group: &standardGroups[3], attribute: false, end: true, fields: nil},
	{typ: AppointmentNoticed, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldContents, KindCodes}}},
	{typ: AppointmentPrepared, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldChecklist, KindCodes}, {FieldOpenCount, KindInt}, {FieldOpenItems, KindCodes}}},
	{typ: AppointmentReconfirmed, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldSiteChecked, KindBool}}},
	{typ: AppointmentSlotAssigned, group: &standardGroups[3], attribute: false, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}}},
	{typ: AssemblyReplaced, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldPartGroup, KindCode}, {FieldPartKey, KindCode}, {FieldUnitLevel, KindCode}}},
	{typ: AssessmentMade, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldAssessmentID, KindID}, {FieldIndicators, KindCodes}, {FieldPeriod, KindPeriod}, {FieldUnit, KindCode}}},
	{typ: AssessmentUsed, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldAssessmentID, KindID}, {FieldIndicators, KindCodes}, {FieldPeriod, KindPeriod}, {FieldUnit, KindCode}}},
	{typ: AuditDone, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldArea, KindCode}}},
	{typ: CampaignCancelled, group: &standardGroups[30], attribute: false, end: true, fields: []FieldDefinition{{FieldContent, KindText}, {FieldNeedsLetter, KindBool}, {FieldPlace, KindText}, {FieldStartAt, KindTime}}},
	{typ: CampaignDecided, group: &standardGroups[30], attribute: true, end: false, fields: []FieldDefinition{{FieldContent, KindText}, {FieldNeedsLetter, KindBool}, {FieldPlace, KindText}, {FieldStartAt, KindTime}}},
	{typ: CampaignInvited, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldCustomerID, KindID}}},
	{typ: CampaignNoticed, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}, {FieldContents, KindCodes}, {FieldCustomerID, KindID}}},
	{typ: ClaimAnswered, group: &standardGroups[26], attribute: false, end: false, fields: []FieldDefinition{{FieldReasons, KindText}, {FieldRefused, KindBool}}},
	{typ: ClaimCompleted, group: &standardGroups[26], attribute: false, end: false, fields: []FieldDefinition{{FieldCertificateNo, KindID}, {FieldDepreciation, KindMoney}, {FieldRefund, KindMoney}, {FieldUseFee, KindMoney}}},
	{typ: ClaimDecided, group: &standardGroups[26], attribute: true, end: false, fields: []FieldDefinition{{FieldEqualCar, KindBool}, {FieldJustified, KindBool}}},
	{typ: ClaimReceived, group: &standardGroups[26], attribute: true, end: false, fields: []FieldDefinition{{FieldBasis, KindCode}, {FieldOdometerKM, KindKM}, {FieldRemedy, KindCode}}},
	{typ: ComplaintAccepted, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintAdopted, group: &standardGroups[32], attribute: true, end: false, fields: []FieldDefinition{{FieldAdoptedFrom, KindText}, {FieldCovers, KindCodes}, {FieldLastAt, KindTime}, {FieldState, KindCode}}},
	{typ: ComplaintArchived, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintAssigned, group: &standardGroups[32], attribute: true, end: false, fields: []FieldDefinition{{FieldCoordinatorRole, KindCode}, {FieldOwnerID, KindID}, {FieldOwnerRole, KindCode}}},
	{typ: ComplaintCalledBack, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldSatisfied, KindBool}}},
	{typ: ComplaintCauseVerified, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintClassified, group: &standardGroups[32], attribute: true, end: false, fields: []FieldDefinition{{FieldBeyondAuthority, KindBool}, {FieldCause, KindCode}, {FieldComponent, KindCode}, {FieldCost, KindMoney}, {FieldCustomerGroup, KindCode}, {FieldInsured, KindBool}, {FieldLiability, KindCode}, {FieldPersonal, KindBool}, {FieldSeverity, KindCode}, {FieldValidity, KindCode}, {FieldVerdict, KindCode}}},
	{typ: ComplaintClosed, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintCompleted, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintContacted, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintDecidedFinally, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintDueSet, group: &standardGroups[32], attribute: true, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}}},
	{typ: ComplaintEscalated, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldFromRole, KindCode}, {FieldReason, KindCode}, {FieldToRole, KindCode}}},
	{typ: ComplaintExplained, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldCorrectUseTold, KindBool}, {FieldExplanation, KindCode}}},
	{typ: ComplaintFormReturned, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldCauseText, KindText}, {FieldFinishedOn, KindDate}, {FieldMethodText, KindText}, {FieldResultText, KindText}}},
	{typ: ComplaintHandedBack, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldToRole, KindCode}}},
	{typ: ComplaintHandled, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintInstructed, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldInstruction, KindText}}},
	{typ: ComplaintInsuranceGuided, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintInvestigated, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintIssued, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldFormKind, KindCode}, {FieldToRole, KindCode}}},
	{typ: ComplaintLinked, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldAccidentRef, KindID}, {FieldReworkOrderID, KindID}}},
	{typ: ComplaintPassedOn, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldToRole, KindCode}}},
	{typ: ComplaintPlanAgreed, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintPlanDone, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintPlanMade, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldParticipants, KindCodes}}},
	{typ: ComplaintPlanStarted, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintPlanTold, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldSolutionByAt, KindTime}}},
	{typ: ComplaintProposalJudged, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldCauseRight, KindBool}, {FieldComponentRight, KindBool}, {FieldLexiconID, KindID}}},
	{typ: ComplaintProposed, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldCause, KindCode}, {FieldCauseScore, KindInt}, {FieldComponent, KindCode}, {FieldComponentScore, KindInt}, {FieldHints, KindCodes}, {FieldInsured, KindBool}, {FieldLexiconID, KindID}}},
	{typ: ComplaintReceived, group: &standardGroups[32], attribute: true, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}, {FieldFoundInFollowup, KindBool}, {FieldMatter, KindText}, {FieldPhase, KindCode}}},
	{typ: ComplaintRegistered, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldFormKind, KindCode}}},
	{typ: ComplaintRemarked, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintRemedyTaken, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintReminded, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldToID, KindID}}},
	{typ: ComplaintReopened, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintReplied, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintReported, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldToRole, KindCode}}},
	{typ: ComplaintRootCauseFound, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintSigned, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldFormKind, KindCode}, {FieldToRole, KindCode}}},
	{typ: ComplaintStatusChecked, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldToID, KindID}}},
	{typ: ComplaintTransferAccepted, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldOwnerID, KindID}}},
	{typ: ComplaintTransferred, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldOwnerID, KindID}}},
	{typ: ComplaintVisited, group: &standardGroups[32], attribute: false, end: false, fields: nil},
	{typ: ComplaintWithdrawn, group: &standardGroups[32], attribute: false, end: true, fields: nil},
	{typ: ConsentAsked, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldAnsweredBy, KindText}, {FieldJobID, KindID}, {FieldMethod, KindCode}, {FieldPartID, KindID}, {FieldPartName, KindText}, {FieldPrice, KindMoney}, {FieldReason, KindText}, {FieldScope, KindCode}, {FieldTotal, KindMoney}, {FieldWarrantyMonths, KindMonths}}},
	{typ: ConsentDeclined, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldAnsweredBy, KindText}, {FieldJobID, KindID}, {FieldMethod, KindCode}, {FieldPartID, KindID}, {FieldPartName, KindText}, {FieldPrice, KindMoney}, {FieldReason, KindText}, {FieldScope, KindCode}, {FieldTotal, KindMoney}, {FieldWarrantyMonths, KindMonths}}},
	{typ: ConsentGiven, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldAnsweredBy, KindText}, {FieldJobID, KindID}, {FieldMethod, KindCode}, {FieldPartID, KindID}, {FieldPartName, KindText}, {FieldPrice, KindMoney}, {FieldReason, KindText}, {FieldScope, KindCode}, {FieldTotal, KindMoney}, {FieldWarrantyMonths, KindMonths}}},
	{typ: ContactAssigned, group: &standardGroups[29], attribute: false, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldDueOn, KindDate}}},
	{typ: CreditNoteIssued, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldCreditNoteNo, KindID}, {FieldCreditTotal, KindMoney}, {FieldInvoiceNo, KindID}, {FieldReason, KindText}}},
	{typ: CustomerArrived, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: CustomerMarked, group: &standardGroups[29], attribute: false, end: false, fields: []FieldDefinition{{FieldMark, KindCode}, {FieldReason, KindText}}},
	{typ: CustomerUnmarked, group: &standardGroups[29], attribute: false, end: false, fields: []FieldDefinition{{FieldMark, KindCode}, {FieldReason, KindText}}},
	{typ: CustomerFileBuilt, group: &standardGroups[29], attribute: true, end: false, fields: []FieldDefinition{{FieldItemsText, KindText}, {FieldServiceRecord, KindText}, {FieldVisitedOn, KindDate}}},
	{typ: CustomerFileFollowupLinked, group: &standardGroups[29], attribute: false, end: false, fields: []FieldDefinition{{FieldOrderID, KindID}}},
	{typ: CustomerFileUpdated, group: &standardGroups[29], attribute: false, end: false, fields: []FieldDefinition{{FieldOrderID, KindID}}},
	{typ: DataViewed, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldFieldGroup, KindCode}, {FieldPurpose, KindText}, {FieldRecordsCount, KindInt}}},
	{typ: DepositReturned, group: &standardGroups[13], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPayer, KindCode}, {FieldPaymentMethod, KindCode}, {FieldReason, KindText}}},
	{typ: DepositTaken, group: &standardGroups[13], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPayer, KindCode}, {FieldPaymentMethod, KindCode}}},
	{typ: DisputeExplained, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldDisputeID, KindID}}},
	{typ: DisputeForwarded, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldDisputeID, KindID}}},
	{typ: DisputeRaised, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldDepartment, KindCode}, {FieldDisputeID, KindID}, {FieldLineID, KindID}, {FieldReason, KindText}}},
	{typ: DisputeResolved, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldDisputeID, KindID}, {FieldOutcome, KindCode}}},
	{typ: DutyOverdueTold, group: &standardGroups[20], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}, {FieldReason, KindCode}, {FieldRuleID, KindID}, {FieldToID, KindID}, {FieldToRole, KindCode}}},
	{typ: DutyReminded, group: &standardGroups[20], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}, {FieldReason, KindCode}, {FieldRuleID, KindID}, {FieldToID, KindID}, {FieldToRole, KindCode}}},
	{typ: EntitlementArisen, group: &standardGroups[36], attribute: false, end: false, fields: []FieldDefinition{{FieldBegunAt, KindTime}, {FieldFulfilledAt, KindTime}, {FieldGiven, KindInt}, {FieldGrants, KindCodes}, {FieldLacks, KindInt}, {FieldRuleID, KindID}}},
	{typ: EvidenceAdded, group: &standardGroups[32], attribute: false, end: false, fields: []FieldDefinition{{FieldConclusive, KindBool}, {FieldEvidenceKind, KindCode}}},
	{typ: ExamTaken, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldScore, KindNum}, {FieldTopic, KindCode}, {FieldTrainingID, KindID}}},
	{typ: FaultEvidenceGiven, group: &standardGroups[24], attribute: false, end: false, fields: nil},
	{typ: FilesReviewed, group: &standardGroups[34], attribute: false, end: false, fields: nil},
	{typ: FilingMade, group: &standardGroups[25], attribute: false, end: false, fields: []FieldDefinition{{FieldFilingKind, KindCode}}},
	{typ: FilingNeeded, group: &standardGroups[25], attribute: true, end: false, fields: []FieldDefinition{{FieldFilingKind, KindCode}}},
	{typ: FinanceReconciled, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldFinanceTotal, KindMoney}, {FieldPeriod, KindPeriod}}},
	{typ: FindingRecorded, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldFinding, KindText}, {FieldFindingID, KindID}, {FieldOffOrder, KindBool}}},
	{typ: FindingTold, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldFindingID, KindID}, {FieldToRole, KindCode}}},
	{typ: FollowupAdopted, group: &standardGroups[27], attribute: true, end: false, fields: []FieldDefinition{{FieldAdoptedFrom, KindText}, {FieldCovers, KindCodes}, {FieldLastAt, KindTime}, {FieldState, KindCode}}},
	{typ: FollowupAttempted, group: &standardGroups[27], attribute: false, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}}},
	{typ: FollowupCancelled, group: &standardGroups[27], attribute: false, end: true, fields: []FieldDefinition{{FieldReason, KindCode}}},
	{typ: FollowupDeputised, group: &standardGroups[27], attribute: false, end: false, fields: []FieldDefinition{{FieldAssignedByRole, KindCode}, {FieldDeputyID, KindID}}},
	{typ: FollowupGivenUp, group: &standardGroups[27], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindCode}}},
	{typ: FollowupPlanned, group: &standardGroups[27], attribute: true, end: false, fields: []FieldDefinition{{FieldAssignedByRole, KindCode}, {FieldAssigneeID, KindID}, {FieldDueFromOn, KindDate}, {FieldDueToOn, KindDate}, {FieldFollowupKind, KindCode}, {FieldSeq, KindInt}, {FieldTries, KindInt}}},
	{typ: FollowupReached, group: &standardGroups[27], attribute: true, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}, {FieldFollowupKind, KindCode}, {FieldPreparedDocuments, KindCodes}, {FieldSeq, KindInt}, {FieldTopics, KindCodes}}},
	{typ: FollowupRecorded, group: &standardGroups[27], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}, {FieldKeyPoints, KindText}, {FieldRecordRef, KindID}}},
	{typ: IncidentRecorded, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldIncidentKind, KindCode}}},
	{typ: IndicatorPublished, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldIndicator, KindCode}, {FieldMet, KindBool}, {FieldPeriod, KindPeriod}}},
	{typ: InquiryAdopted, group: &standardGroups[2], attribute: true, end: false, fields: []FieldDefinition{{FieldAdoptedFrom, KindText}, {FieldCovers, KindCodes}, {FieldLastAt, KindTime}, {FieldState, KindCode}}},
	{typ: InquiryAnswered, group: &standardGroups[2], attribute: false, end: false, fields: nil},
	{typ: InquiryEnded, group: &standardGroups[2], attribute: true, end: false, fields: []FieldDefinition{{FieldOutcome, KindCode}}},
	{typ: InquiryPromised, group: &standardGroups[2], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}, {FieldReason, KindText}}},
	{typ: InquiryReceived, group: &standardGroups[2], attribute: true, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}, {FieldFault, KindText}, {FieldModel, KindText}, {FieldNeed, KindCode}}},
	{typ: InquirySorted, group: &standardGroups[2], attribute: true, end: false, fields: []FieldDefinition{{FieldComplexity, KindCode}, {FieldPreliminary, KindCode}}},
	{typ: InquiryTold, group: &standardGroups[2], attribute: false, end: false, fields: []FieldDefinition{{FieldCost, KindMoney}, {FieldHours, KindHours}}},
	{typ: InquiryTransferred, group: &standardGroups[2], attribute: false, end: false, fields: []FieldDefinition{{FieldToRole, KindCode}}},
	{typ: InspectionFailed, group: &standardGroups[11], attribute: false, end: false, fields: []FieldDefinition{{FieldItemID, KindID}, {FieldJobID, KindID}, {FieldLevel, KindCode}, {FieldMethods, KindCodes}, {FieldReason, KindText}, {FieldRoadTestKM, KindKM}}},
	{typ: InspectionPassed, group: &standardGroups[11], attribute: false, end: false, fields: []FieldDefinition{{FieldItemID, KindID}, {FieldJobID, KindID}, {FieldLevel, KindCode}, {FieldMethods, KindCodes}, {FieldRoadTestKM, KindKM}}},
	{typ: InspectorAnswered, group: &standardGroups[11], attribute: false, end: false, fields: nil},
	{typ: IntakeAccessoriesCopied, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: IntakeAccessoriesSigned, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: IntakeDone, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldChargeShare, KindShare}, {FieldDamage, KindText}, {FieldExpectedDays, KindDays}, {FieldFuelShare, KindShare}, {FieldGrade, KindCode}, {FieldGradeList, KindText}, {FieldItemsCount, KindInt}, {FieldMethods, KindCodes}, {FieldOdometerKM, KindKM}, {FieldUnclearCount, KindInt}, {FieldVINAgrees, KindBool}, {FieldVINValid, KindBool}}},
	{typ: IntakeRequestCopied, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: IntakeRequestSigned, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: InvoiceIssued, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldInvoiceKind, KindCode}, {FieldInvoiceNo, KindID}, {FieldInvoiceTotal, KindMoney}, {FieldItemsCount, KindInt}, {FieldPayer, KindCode}}},
	{typ: IssueAnswered, group: &standardGroups[28], attribute: false, end: false, fields: nil},
	{typ: IssueRaised, group: &standardGroups[28], attribute: false, end: false, fields: nil},
	{typ: IssueReported, group: &standardGroups[28], attribute: false, end: false, fields: []FieldDefinition{{FieldToRole, KindCode}}},
	{typ: IssueResearched, group: &standardGroups[28], attribute: false, end: false, fields: nil},
	{typ: IssueSolved, group: &standardGroups[28], attribute: false, end: false, fields: nil},
	{typ: IssueTold, group: &standardGroups[28], attribute: false, end: false, fields: nil},
	{typ: ItemClarified, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldItemID, KindID}, {FieldItemText, KindText}}},
	{typ: ItemReported, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldItemID, KindID}, {FieldItemText, KindText}, {FieldUnclear, KindBool}}},
	{typ: JobApproved, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: JobAssigned, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldTeam, KindCode}}},
	{typ: JobAuthorised, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: JobDeferred, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldDueKM, KindKM}, {FieldDueOn, KindDate}, {FieldReason, KindText}}},
	{typ: JobDeviated, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}}},
	{typ: JobDeviationApproved, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: JobDone, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldClockedHours, KindHours}}},
	{typ: JobDropApproved, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}}},
	{typ: JobHandedOn, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldReceiverID, KindID}, {FieldReceiverRole, KindCode}}},
	{typ: JobMutualChecked, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: JobPaused, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldPauseReason, KindCode}}},
	{typ: JobPlanned, group: &standardGroups[5], attribute: true, end: false, fields: []FieldDefinition{{FieldArea, KindCode}, {FieldDescription, KindText}, {FieldFeeClass, KindCode}, {FieldFindingID, KindID}, {FieldItemID, KindID}, {FieldJobClass, KindCode}, {FieldJobSource, KindCode}, {FieldMaintenance, KindBool}, {FieldMajor, KindBool}, {FieldOpCode, KindID}, {FieldPayType, KindCode}, {FieldRate, KindMoney}, {FieldRevivesJob, KindID}, {FieldRevivesOrder, KindID}, {FieldSoldHours, KindHours}, {FieldStandardHours, KindHours}, {FieldTariffRef, KindID}}},
	{typ: JobResumed, group: &standardGroups[5], attribute: false, end: false, fields: []FieldDefinition{{FieldPauseReason, KindCode}}},
	{typ: JobSelfChecked, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: JobStarted, group: &standardGroups[5], attribute: false, end: false, fields: nil},
	{typ: LetterArchived, group: &standardGroups[31], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}, {FieldLetterKind, KindCode}}},
	{typ: LetterRegistered, group: &standardGroups[31], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}, {FieldLetterKind, KindCode}}},
	{typ: LetterSent, group: &standardGroups[31], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}, {FieldLetterKind, KindCode}}},
	{typ: LossCompensated, group: &standardGroups[19], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldBasis, KindText}}},
	{typ: LossRecorded, group: &standardGroups[19], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldBasis, KindText}}},
	{typ: MakerNotified, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldProblemKey, KindCode}}},
	{typ: MeetingAttended, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldMeetingID, KindID}, {FieldStartAt, KindTime}}},
	{typ: MeetingExcused, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldMeetingID, KindID}, {FieldStartAt, KindTime}}},
	{typ: MeetingHeld, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldMeetingID, KindID}, {FieldMeetingKind, KindCode}, {FieldReviewed, KindBool}}},
	{typ: MeetingInvited, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldMeetingID, KindID}, {FieldStartAt, KindTime}}},
	{typ: MessageSent, group: &standardGroups[20], attribute: false, end: false, fields: []FieldDefinition{{FieldChannel, KindCode}, {FieldLanguage, KindCode}, {FieldMessageID, KindID}, {FieldToID, KindID}, {FieldToRole, KindCode}, {FieldTopic, KindCode}}},
	{typ: MessageWithheld, group: &standardGroups[20], attribute: false, end: false, fields: []FieldDefinition{{FieldMessageID, KindID}, {FieldReason, KindCode}, {FieldToID, KindID}, {FieldToRole, KindCode}, {FieldTopic, KindCode}}},
	{typ: MismatchFound, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldMismatchID, KindID}, {FieldToRole, KindCode}}},
	{typ: MismatchTold, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldMismatchID, KindID}, {FieldToRole, KindCode}}},
	{typ: OdometerCorrected, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldCorrectionReason, KindCode}, {FieldOdometerKM, KindKM}, {FieldReason, KindText}}},
	{typ: OldPartChoiceMade, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldDisposition, KindCode}}},
	{typ: OldPartDisposed, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldDisposition, KindCode}, {FieldQty, KindNum}}},
	{typ: OldPartReceived, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldDisposition, KindCode}, {FieldQty, KindNum}}},
	{typ: OpinionAnswered, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldOpinionID, KindID}}},
	{typ: OpinionAsked, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OpinionForwarded, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldOpinionID, KindID}}},
	{typ: OpinionReceived, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldDepartment, KindCode}, {FieldOpinion, KindText}, {FieldOpinionID, KindID}}},
	{typ: OrderAccepted, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldRemarks, KindText}}},
	{typ: OrderAdopted, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldAdoptedFrom, KindText}, {FieldCovers, KindCodes}, {FieldLastAt, KindTime}, {FieldState, KindCode}}},
	{typ: OrderArchived, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderAuthorised, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldAuthorisedItems, KindInt}, {FieldDuties, KindText}, {FieldFee, KindMoney}, {FieldGuaranteeDays, KindDays}, {FieldGuaranteeKM, KindKM}, {FieldRepairClass, KindCode}}},
	{typ: OrderCancelled, group: &standardGroups[4], attribute: false, end: true, fields: []FieldDefinition{{FieldReason, KindText}}},
	{typ: OrderCarWashed, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: OrderCertificateVoided, group: &standardGroups[11], attribute: false, end: false, fields: []FieldDefinition{{FieldCertificateNo, KindID}, {FieldReason, KindText}}},
	{typ: OrderCertified, group: &standardGroups[11], attribute: false, end: false, fields: []FieldDefinition{{FieldCertificateNo, KindID}}},
	{typ: OrderCleaned, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderClosed, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderConcernRecorded, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldConcern, KindText}}},
	{typ: OrderCorrectionRecorded, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldCause, KindText}, {FieldCorrection, KindText}, {FieldJobID, KindID}}},
	{typ: OrderDelivered, group: &standardGroups[12], attribute: true, end: false, fields: []FieldDefinition{{FieldDeliveredKM, KindKM}}},
	{typ: OrderDiagnosed, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldProcedureRef, KindID}}},
	{typ: OrderDocumentsHanded, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldDocuments, KindCodes}}},
	{typ: OrderExplained, group: &standardGroups[12], attribute: false, end: false, fields: []FieldDefinition{{FieldTopics, KindCodes}}},
	{typ: OrderFinishedCarChecked, group: &standardGroups[11], attribute: false, end: false, fields: []FieldDefinition{{FieldBelongings, KindBool}, {FieldOutside, KindBool}, {FieldTechnical, KindBool}}},
	{typ: OrderHandedToWorkshop, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldGiverID, KindID}, {FieldReceiverID, KindID}}},
	{typ: OrderOpened, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldImmediateReturn, KindBool}, {FieldKind, KindCode}, {FieldLastKM, KindKM}, {FieldOdometerKM, KindKM}, {FieldOrderNo, KindID}, {FieldPromisedAt, KindTime}, {FieldReworkOf, KindID}}},
	{typ: OrderPapersPrepared, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderPlanExplained, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldPlan, KindText}}},
	{typ: OrderPlanMade, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldPlan, KindText}}},
	{typ: OrderPlateChecked, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldPlateOnOrder, KindPlate}, {FieldPlateSeen, KindPlate}}},
	{typ: OrderPromised, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldMethod, KindCode}, {FieldPromisedAt, KindTime}, {FieldReason, KindText}}},
	{typ: OrderReadyNotified, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderReceptionEnded, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldOutcome, KindCode}, {FieldReason, KindText}}},
	{typ: OrderReceptionResumed, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: OrderReceptionistHandedOver, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldReceptionistID, KindID}}},
	{typ: OrderReceptionistSet, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldReceptionistID, KindID}}},
	{typ: OrderRejected, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}}},
	{typ: OrderRescueDispatched, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldUrban, KindBool}}},
	{typ: OrderRescueReceived, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: OrderRescueRequested, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldUrban, KindBool}}},
	{typ: OrderRescueSolved, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldUrban, KindBool}}},
	{typ: OrderResultTold, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderReworkAccepted, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldFaultSide, KindCode}}},
	{typ: OrderSentBack, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}}},
	{typ: OrderSheetGiven, group: &standardGroups[11], attribute: false, end: false, fields: nil},
	{typ: OrderSiteAssigned, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldSiteID, KindID}}},
	{typ: OrderStageEntered, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldStage, KindCode}, {FieldTrackerID, KindID}}},
	{typ: OrderStepWaived, group: &standardGroups[4], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}, {FieldStep, KindCode}}},
	{typ: OrderWalkroundDone, group: &standardGroups[12], attribute: false, end: false, fields: nil},
	{typ: OrderWorkDone, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: OutreachAnalysed, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}}},
	{typ: OutreachFinished, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}}},
	{typ: OutreachReported, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}}},
	{typ: OutreachTabled, group: &standardGroups[30], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}}},
	{typ: PartApproved, group: &standardGroups[6], attribute: false, end: false, fields: nil},
	{typ: PartDefectFound, group: &standardGroups[6], attribute: false, end: false, fields: nil},
	{typ: PartDelivered, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}}},
	{typ: PartFitted, group: &standardGroups[6], attribute: true, end: false, fields: []FieldDefinition{{FieldFits, KindBool}, {FieldGenuine, KindBool}, {FieldOrigin, KindCode}, {FieldOriginalOnHand, KindBool}, {FieldPartGrade, KindCode}, {FieldPartWarrantyMonths, KindMonths}}},
	{typ: PartIssued, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldBinID, KindID}, {FieldExpiresOn, KindDate}, {FieldIssuedToID, KindID}, {FieldLotID, KindID}, {FieldPartModel, KindText}, {FieldPartName, KindText}, {FieldQty, KindNum}, {FieldReplaces, KindBool}}},
	{typ: PartLossSettled, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldLossPrice, KindMoney}, {FieldPersonID, KindID}, {FieldSettledAmount, KindMoney}, {FieldSettledBy, KindCode}, {FieldWilful, KindBool}}},
	{typ: PartLost, group: &standardGroups[6], attribute: true, end: false, fields: []FieldDefinition{{FieldLossPrice, KindMoney}, {FieldLotID, KindID}, {FieldPersonID, KindID}, {FieldQty, KindNum}, {FieldSettledAmount, KindMoney}, {FieldSettledBy, KindCode}, {FieldWilful, KindBool}}},
	{typ: PartRequested, group: &standardGroups[6], attribute: true, end: false, fields: []FieldDefinition{{FieldExpectedAt, KindTime}, {FieldFeeClass, KindCode}, {FieldFromCustomer, KindBool}, {FieldInStock, KindBool}, {FieldPartModel, KindText}, {FieldPartName, KindText}, {FieldPartNo, KindID}, {FieldPayType, KindCode}, {FieldQty, KindNum}, {FieldTariffRef, KindID}, {FieldUnitPrice, KindMoney}}},
	{typ: PartReturned, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldBinID, KindID}, {FieldLotID, KindID}, {FieldQty, KindNum}}},
	{typ: PartUsed, group: &standardGroups[6], attribute: false, end: false, fields: []FieldDefinition{{FieldLotID, KindID}, {FieldQty, KindNum}}},
	{typ: PenaltyRecorded, group: &standardGroups[19], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPeriod, KindPeriod}, {FieldPersonID, KindID}, {FieldRuleID, KindID}}},
	{typ: PolicyEnded, group: &standardGroups[0], attribute: false, end: false, fields: []FieldDefinition{{FieldOwnerRole, KindCode}, {FieldPolicySubject, KindCode}, {FieldRegions, KindCodes}, {FieldStoreTypes, KindCodes}, {FieldSupersedes, KindID}, {FieldVersion, KindText}}},
	{typ: PolicyTookEffect, group: &standardGroups[0], attribute: true, end: false, fields: []FieldDefinition{{FieldOwnerRole, KindCode}, {FieldPolicySubject, KindCode}, {FieldRegions, KindCodes}, {FieldStoreTypes, KindCodes}, {FieldSupersedes, KindID}, {FieldVersion, KindText}}},
	{typ: ProblemReported, group: &standardGroups[17], attribute: true, end: false, fields: []FieldDefinition{{FieldExemptBy, KindCode}, {FieldHazard, KindCode}, {FieldMainPart, KindBool}, {FieldNeedsReplacement, KindBool}, {FieldOdometerKM, KindKM}, {FieldPartGroup, KindCode}, {FieldProblemKey, KindCode}, {FieldSevere, KindBool}, {FieldSymptom, KindText}, {FieldUndrivable, KindBool}, {FieldValid, KindBool}, {FieldWearPart, KindBool}}},
	{typ: ProgressTold, group: &standardGroups[19], attribute: false, end: false, fields: nil},
	{typ: PromiseKept, group: &standardGroups[16], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}}},
	{typ: PromiseMade, group: &standardGroups[16], attribute: true, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}}},
	{typ: PurchaseOrdered, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldQty, KindNum}, {FieldReference, KindID}}},
	{typ: PurchaseReceived, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldQty, KindNum}, {FieldReference, KindID}}},
	{typ: QuoteConfirmed, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: QuoteExplained, group: &standardGroups[4], attribute: false, end: false, fields: nil},
	{typ: QuoteMade, group: &standardGroups[4], attribute: true, end: false, fields: []FieldDefinition{{FieldItemsCount, KindInt}, {FieldQuotedHours, KindHours}, {FieldQuotedTotal, KindMoney}, {FieldReadyAt, KindTime}, {FieldValidityDays, KindDays}}},
	{typ: RecordArchived, group: &standardGroups[35], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}}},
	{typ: RecordCreated, group: &standardGroups[35], attribute: true, end: false, fields: []FieldDefinition{{FieldRecordKind, KindCode}}},
	{typ: RecordDeleted, group: &standardGroups[35], attribute: false, end: false, fields: nil},
	{typ: RecordHeld, group: &standardGroups[35], attribute: false, end: false, fields: nil},
	{typ: RecordReleased, group: &standardGroups[35], attribute: false, end: false, fields: nil},
	{typ: RecordVoided, group: &standardGroups[37], attribute: false, end: false, fields: []FieldDefinition{{FieldEventID, KindID}}},
	{typ: RecoveryAnswered, group: &standardGroups[14], attribute: false, end: false, fields: []FieldDefinition{{FieldGranted, KindMoney}, {FieldReason, KindText}}},
	{typ: RecoveryClaimed, group: &standardGroups[14], attribute: true, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPartNo, KindID}, {FieldSupplierID, KindID}}},
	{typ: RecoveryReceived, group: &standardGroups[14], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPaymentMethod, KindCode}}},
	{typ: ReminderSent, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldCustomerID, KindID}}},
	{typ: RepairAgreed, group: &standardGroups[24], attribute: true, end: false, fields: []FieldDefinition{{FieldCured, KindBool}, {FieldFreeRepair, KindBool}, {FieldProblemKey, KindCode}, {FieldSevere, KindBool}}},
	{typ: RepairFinished, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldCured, KindBool}, {FieldFreeRepair, KindBool}, {FieldProblemKey, KindCode}, {FieldSevere, KindBool}}},
	{typ: RepairPaused, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldPauseReason, KindCode}}},
	{typ: RepairResumed, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldPauseReason, KindCode}}},
	{typ: RepairRecordCompleted, group: &standardGroups[7], attribute: false, end: false, fields: []FieldDefinition{{FieldContents, KindCodes}, {FieldFeedback, KindText}, {FieldStepsCount, KindInt}}},
	{typ: RepairRecordPartListed, group: &standardGroups[6], attribute: false, end: false, fields: nil},
	{typ: ReportSubmitted, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldArchiveRef, KindID}, {FieldComplaintsCount, KindInt}, {FieldPeriod, KindPeriod}, {FieldReportKind, KindCode}, {FieldSections, KindCodes}, {FieldToRole, KindCode}}},
	{typ: RuleOverridden, group: &standardGroups[21], attribute: false, end: false, fields: []FieldDefinition{{FieldOverrideRole, KindCode}, {FieldOverrideRule, KindID}, {FieldReason, KindText}}},
	{typ: RuleSatisfied, group: &standardGroups[36], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}, {FieldPeriod, KindPeriod}, {FieldReason, KindCode}, {FieldRuleID, KindID}}},
	{typ: RuleViolated, group: &standardGroups[36], attribute: false, end: false, fields: []FieldDefinition{{FieldDueAt, KindTime}, {FieldPeriod, KindPeriod}, {FieldReason, KindCode}, {FieldRuleID, KindID}}},
	{typ: SatisfactionRecorded, group: &standardGroups[12], attribute: true, end: false, fields: []FieldDefinition{{FieldSatisfied, KindBool}, {FieldScore, KindInt}}},
	{typ: ScrapApproved, group: &standardGroups[10], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}}},
	{typ: ScrapBooked, group: &standardGroups[10], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}}},
	{typ: ScrapDestroyed, group: &standardGroups[10], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}}},
	{typ: ScrapRejected, group: &standardGroups[10], attribute: false, end: true, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldReason, KindText}}},
	{typ: ScrapRequested, group: &standardGroups[10], attribute: false, end: false, fields: []FieldDefinition{{FieldFromID, KindID}, {FieldFromKind, KindCode}, {FieldLotID, KindID}, {FieldPartNo, KindID}, {FieldQty, KindNum}, {FieldReason, KindText}}},
	{typ: SettlementExplained, group: &standardGroups[15], attribute: false, end: false, fields: nil},
	{typ: SettlementLineAdded, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldCost, KindMoney}, {FieldDescription, KindText}, {FieldDiscount, KindMoney}, {FieldDiscountReason, KindCode}, {FieldFeeClass, KindCode}, {FieldJobID, KindID}, {FieldLineID, KindID}, {FieldLineKind, KindCode}, {FieldOpCode, KindID}, {FieldPartID, KindID}, {FieldPayer, KindCode}, {FieldQty, KindNum}, {FieldTariffRef, KindID}, {FieldTax, KindMoney}, {FieldUnitPrice, KindMoney}}},
	{typ: SettlementListGiven, group: &standardGroups[15], attribute: false, end: false, fields: nil},
	{typ: SettlementPaid, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPayer, KindCode}, {FieldPaymentMethod, KindCode}, {FieldRecoveryID, KindID}}},
	{typ: SettlementPayerCharged, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldPayer, KindCode}, {FieldPayerCharge, KindMoney}, {FieldPayerKind, KindCode}}},
	{typ: SettlementRefunded, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldPayer, KindCode}, {FieldPaymentMethod, KindCode}, {FieldReason, KindText}, {FieldRecoveryID, KindID}}},
	{typ: SettlementReversed, group: &standardGroups[15], attribute: false, end: false, fields: []FieldDefinition{{FieldReason, KindText}, {FieldReplacedBy, KindID}, {FieldReversedTotal, KindMoney}}},
	{typ: SettlementTotalled, group: &standardGroups[15], attribute: true, end: false, fields: []FieldDefinition{{FieldCalculator, KindCode}, {FieldCardRef, KindID}, {FieldCost, KindMoney}, {FieldCustomerCharge, KindMoney}, {FieldLabourTotal, KindMoney}, {FieldPartsTotal, KindMoney}, {FieldPaymentMethod, KindCode}, {FieldTaxTotal, KindMoney}, {FieldTotal, KindMoney}, {FieldTotalDiscount, KindMoney}}},
	{typ: SpareCarProvided, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldDays, KindDays}}},
	{typ: SpotCheckDone, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldArea, KindCode}}},
	{typ: StockBookedIn, group: &standardGroups[8], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}, {FieldQualityDocRef, KindID}, {FieldReceiptRef, KindID}, {FieldResult, KindCode}}},
	{typ: StockCounted, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldBinID, KindID}, {FieldBook, KindNum}, {FieldCounted, KindNum}, {FieldLotID, KindID}}},
	{typ: StockDifferenceRecorded, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldAdjustReason, KindCode}, {FieldBinID, KindID}, {FieldBook, KindNum}, {FieldCounted, KindNum}, {FieldLotID, KindID}, {FieldReason, KindText}}},
	{typ: StockInspected, group: &standardGroups[8], attribute: false, end: false, fields: []FieldDefinition{{FieldPartNo, KindID}, {FieldQty, KindNum}, {FieldQualityDocRef, KindID}, {FieldReason, KindText}, {FieldReceiptRef, KindID}, {FieldResult, KindCode}}},
	{typ: StockListed, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldOrderUpTo, KindNum}, {FieldPartName, KindText}, {FieldReorderPoint, KindNum}, {FieldStorageClass, KindCode}}},
	{typ: StockMoved, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldExpiresOn, KindDate}, {FieldFromID, KindID}, {FieldFromKind, KindCode}, {FieldLotID, KindID}, {FieldOnHandAfter, KindNum}, {FieldQty, KindNum}, {FieldReason, KindText}, {FieldReference, KindID}, {FieldStorageClass, KindCode}, {FieldToID, KindID}, {FieldToKind, KindCode}}},
	{typ: StockReceived, group: &standardGroups[8], attribute: false, end: false, fields: []FieldDefinition{{FieldExpiresOn, KindDate}, {FieldLotID, KindID}, {FieldPartGrade, KindCode}, {FieldPartNo, KindID}, {FieldQty, KindNum}, {FieldQualityDocRef, KindID}, {FieldReceiptRef, KindID}, {FieldResult, KindCode}}},
	{typ: StockReleased, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldQty, KindNum}, {FieldReference, KindID}}},
	{typ: StockReserved, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldQty, KindNum}, {FieldReference, KindID}}},
	{typ: StockShifted, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldExpiresOn, KindDate}, {FieldFromID, KindID}, {FieldFromKind, KindCode}, {FieldLotID, KindID}, {FieldQty, KindNum}, {FieldReason, KindText}, {FieldReference, KindID}, {FieldStorageClass, KindCode}, {FieldToID, KindID}, {FieldToKind, KindCode}}},
	{typ: StockSuperseded, group: &standardGroups[9], attribute: false, end: false, fields: []FieldDefinition{{FieldSupersededBy, KindID}}},
	{typ: SurveyHeld, group: &standardGroups[34], attribute: false, end: false, fields: nil},
	{typ: TaskCancelled, group: &standardGroups[1], attribute: false, end: true, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldDueAt, KindTime}, {FieldTaskKind, KindCode}}},
	{typ: TaskDone, group: &standardGroups[1], attribute: false, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldDueAt, KindTime}, {FieldTaskKind, KindCode}}},
	{typ: TaskOpened, group: &standardGroups[1], attribute: true, end: false, fields: []FieldDefinition{{FieldAssigneeID, KindID}, {FieldDueAt, KindTime}, {FieldTaskKind, KindCode}}},
	{typ: ToolCompensated, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldDamageID, KindID}, {FieldSettledBy, KindCode}}},
	{typ: ToolDamaged, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldDamageID, KindID}}},
	{typ: TrainingAttended, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldScore, KindNum}, {FieldTopic, KindCode}, {FieldTrainingID, KindID}}},
	{typ: TrainingHeld, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldTopic, KindCode}, {FieldTrainingID, KindID}}},
	{typ: TrainingUsed, group: &standardGroups[33], attribute: false, end: false, fields: []FieldDefinition{{FieldAssessmentID, KindID}, {FieldTrainingID, KindID}}},
	{typ: TransportCompensated, group: &standardGroups[24], attribute: false, end: false, fields: []FieldDefinition{{FieldAmount, KindMoney}, {FieldDays, KindDays}}},
	{typ: VehicleCardIssued, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldContents, KindCodes}, {FieldFee, KindMoney}}},
	{typ: VehicleCardLost, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldContents, KindCodes}, {FieldFee, KindMoney}}},
	{typ: VehicleCardReissued, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldContents, KindCodes}, {FieldFee, KindMoney}}},
	{typ: VehicleHandedOver, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldCustomerID, KindID}, {FieldDocuments, KindCodes}, {FieldTopics, KindCodes}}},
	{typ: VehiclePurchased, group: &standardGroups[23], attribute: true, end: false, fields: []FieldDefinition{{FieldAddOns, KindMoney}, {FieldConsumerUse, KindBool}, {FieldCustomerID, KindID}, {FieldDeliveredOn, KindDate}, {FieldEnergy, KindCode}, {FieldInvoiceOn, KindDate}, {FieldPrice, KindMoney}, {FieldPromisedKM, KindKM}, {FieldPromisedYears, KindYears}, {FieldRegistrationFee, KindMoney}, {FieldServiceFees, KindMoney}, {FieldUseFactor, KindNum}}},
	{typ: VehicleReplaced, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldCustomerID, KindID}}},
	{typ: VehicleResold, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldCustomerID, KindID}, {FieldInspected, KindBool}, {FieldTopics, KindCodes}}},
	{typ: VehicleServiceDueSet, group: &standardGroups[23], attribute: false, end: false, fields: []FieldDefinition{{FieldDueKM, KindKM}, {FieldDueOn, KindDate}}},
	{typ: WeakPointFound, group: &standardGroups[34], attribute: false, end: false, fields: []FieldDefinition{{FieldFindingID, KindID}, {FieldMeetingID, KindID}}},
}

// standardFacts are the facts in the order of their names.
var standardFacts = [...]FactDefinition{
	{name: FactAbsence, key: FieldPersonID, dated: true, many: true, fields: []FieldDefinition{{FieldReason, KindCode}}},
	{name: FactCertificate, key: FieldPersonID, dated: true, many: true, fields: []FieldDefinition{{FieldArea, KindCode}, {FieldNumber, KindID}}},
	{name: FactCustomer, key: FieldCustomerID, dated: true, many: false, fields: []FieldDefinition{{FieldAddress, KindText}, {FieldKind, KindCode}, {FieldName, KindText}, {FieldPhone, KindText}, {FieldTarget, KindBool}, {FieldVIP, KindBool}, {FieldWishedService, KindText}}},
	{name: FactDataGrant, key: FieldRole, dated: true, many: true, fields: []FieldDefinition{{FieldFieldGroup, KindCode}, {FieldRole, KindCode}}},
	{name: FactLabourOp, key: FieldOpCode, dated: true, many: false, fields: []FieldDefinition{{FieldBenchmarkPrice, KindMoney}, {FieldRate, KindMoney}, {FieldStandardHours, KindHours}}},
	{name: FactPartMaster, key: FieldPartNo, dated: false, many: false, fields: []FieldDefinition{{FieldListPrice, KindMoney}, {FieldReorderPoint, KindNum}, {FieldStorageClass, KindCode}}},
	{name: FactPerson, key: FieldPersonID, dated: false, many: false, fields: []FieldDefinition{{FieldSkills, KindCodes}}},
	{name: FactRoleHeld, key: FieldPersonID, dated: true, many: true, fields: []FieldDefinition{{FieldRole, KindCode}}},
	{name: FactStandard, key: FieldStep, dated: false, many: false, fields: []FieldDefinition{{FieldCriteriaCount, KindInt}, {FieldStep, KindCode}}},
	{name: FactStore, key: FieldStoreID, dated: true, many: false, fields: []FieldDefinition{{FieldCalendar, KindID}, {FieldComplaintChannels, KindCodes}, {FieldForms, KindCodes}, {FieldInquiryChannels, KindCodes}, {FieldPaymentMethods, KindCodes}, {FieldProcedures, KindCodes}, {FieldPublishedItems, KindCodes}, {FieldRegion, KindCode}, {FieldTargets, KindCodes}, {FieldType, KindCode}, {FieldZone, KindText}}},
	{name: FactSupplier, key: FieldSupplierID, dated: true, many: false, fields: []FieldDefinition{{FieldApproved, KindBool}}},
	{name: FactTariff, key: FieldTariffRef, dated: true, many: false, fields: []FieldDefinition{{FieldLineKind, KindCode}, {FieldPublished, KindBool}, {FieldUnitPrice, KindMoney}}},
	{name: FactTeamRole, key: FieldRole, dated: false, many: false, fields: []FieldDefinition{{FieldAuthority, KindMoney}, {FieldRole, KindCode}, {FieldTeam, KindCode}}},
	{name: FactVehicle, key: FieldVehicleID, dated: true, many: false, fields: []FieldDefinition{{FieldClass, KindCode}, {FieldModel, KindText}, {FieldNextServiceOn, KindDate}, {FieldPlate, KindPlate}, {FieldServiceInterval, KindText}, {FieldVehicleType, KindText}, {FieldVIN, KindID}}},
}
