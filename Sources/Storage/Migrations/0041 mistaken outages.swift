extension Migration {
    /// An outage that was entered by mistake stays in the register, with the reason.
    static let mistakenOutages = Migration(
        number: 41, phrase: "outages entered by mistake",
        text: "ALTER TABLE outage ADD COLUMN mistake TEXT NOT NULL DEFAULT '';")
}
