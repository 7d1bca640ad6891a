import Markup
import School

/// What every page needs round its contents: who looks, where they may go, and the form's token.
package struct Frame: Sendable {
    /// The school's short name.
    package let school: String
    /// Who looks; nil at the door.
    package let asking: Asking?
    /// The account's number, or 0 at the door.
    package let account: Int
    /// Whether the computer is shared.
    package let isShared: Bool
    /// The moment from which nothing goes without a second factor; nil while nobody asks for one.
    let enrolBy: Moment?
    /// How many alerts about the account the caller has not looked at.
    let alerts: Int
    /// Where the caller may go, in order.
    package let ways: [Way]
    /// Why the form came back, when it did.
    package let objection: Objection?
    /// The token that each form carries; set by the front door.
    package var token = ""
    /// The school's prefix in addresses: empty for the sole school, else `/slug`.
    package var prefix = ""
    /// The theme the person chose: `auto`, `light` or `dark`.
    package var theme = "auto"
    /// The address being shown, without prefix.
    package var path = ""

    /// The frame of a page inside a school.
    init(_ asking: Asking, _ holder: Holder, objection: Objection?) {
        school = asking.school
        self.asking = asking
        account = holder.account.number
        isShared = holder.isShared
        (enrolBy, alerts) = (holder.enrolBy, holder.alerts)
        ways = Way.all(for: asking)
        self.objection = objection
    }

    /// The frame of a page at the door.
    package init(school: String, objection: Objection? = nil) {
        self.school = school
        asking = nil
        account = 0
        isShared = true
        (enrolBy, alerts) = (nil, 0)
        ways = []
        self.objection = objection
    }

    /// A link under the school's prefix.
    package func link(_ link: Link) -> Link { link.under(prefix) }

    /// The hidden field with the form's token.
    package var tokenField: HTML { "<input type=\"hidden\" name=\"token\" value=\"\(token)\">" }
}
