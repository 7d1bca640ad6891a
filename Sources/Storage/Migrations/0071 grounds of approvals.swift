extension Migration {
    /// Why a plan of assessments was approved though it breaks a norm; nothing where it broke none.
    static let groundsOfApprovals = Migration(
        number: 71, phrase: "grounds of approvals",
        text: "ALTER TABLE assessment_plan ADD COLUMN reason TEXT NOT NULL DEFAULT '';")
}
