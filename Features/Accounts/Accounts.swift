import School
import Storage
import Web

/// Ways in: signing in and out, passwords, one-time codes, devices, and who may do what. `address` is what people type
/// to come here; where it is empty, slips bear the address by which their printer came. Without a `mailer` no letters go.
package func accounts(_ doors: Doors, address: String = "", mailer: Mailer? = nil) -> Feature {
    let signIn = SignInPage(doors: doors), password = PasswordPage(doors: doors), code = CodePage(doors: doors)
    let devices = DevicesPage(doors: doors), slips = SlipsPage(doors: doors, address: address)
    let missing = MissingPage(doors: doors), register = RegisterPage(doors: doors)
    let second = SecondStepPage(doors: doors), factor = SecondFactorPage(doors: doors)
    let mail = MailPage(doors: doors, isOn: mailer != nil), mailCode = MailCodePage(doors: doors)
    let recovery = RecoveryPage(doors: doors, isOn: mailer != nil)
    let wayIn = WayInPage(doors: doors, address: address)
    let dismissal = DismissalPage(doors: doors)
    return Feature(
        "Учётные записи",
        pages: [RightsPage.self, EntryRulesPage.self], actions: [SettleEntryRules.self],
        doors: [
            signIn.shown, signIn.tried,
            recovery.shown, recovery.asked, recovery.codeShown, recovery.codeTried, mail.shown, mail.kept, mail.removed,
            mailCode.shown, mailCode.tried, SchoolsPage(doors: doors).shown, SignOut(doors: doors).done,
            password.shown, password.changed,
            second.tried, factor.shown, factor.turnedOn, factor.turnedOff, factor.renewed,
            code.shown, code.tried,
            devices.shown, devices.ended, devices.othersEnded, devices.dismissed,
            slips.shown, slips.issued, slips.personShown, slips.personIssued,
            missing.all, missing.one, register.all, register.ofClass, wayIn.shown, wayIn.reset, wayIn.factorReset,
            dismissal.shown, dismissal.done,
        ],
        chores: [SweepingLog.chore, ClosingWays(doors: doors).chore, AskingFactors(doors: doors).chore]
            + (mailer.map { [SendingMail.chore(doors, $0, address)] } ?? []))
}
