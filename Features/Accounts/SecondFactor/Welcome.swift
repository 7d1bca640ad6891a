import Markup
import School
import Storage
import Web

extension Door.Call {
    /// Lets somebody in who has shown what is asked: notes whether their duties ask for a second factor, sets the cookies,
    /// and leads to the new password, the page that was asked for, or the choice of school.
    func welcomed(_ token: SignInToken, _ signedIn: SignedIn, _ doors: Doors) async throws -> Answer {
        let isAsked = try await asksSecondFactor(of: Holder(signedIn))
        try await doors.noteSecondFactor(isAsked, of: signedIn, by: try visitorPermit(for: .signIn))
        let answer = Answer.see(place(signedIn))
            .with("set-cookie", self.signedIn(token, isShared: signedIn.signIn.isShared))
        return marked(answer, signedIn)
    }

    /// Gives a personal device the mark by which it is known again.
    func marked(_ answer: Answer, _ signedIn: SignedIn) -> Answer {
        guard let mark = signedIn.mark else { return answer }
        return answer.with(
            "set-cookie", front.outside.cookie(front.outside.deviceCookie, mark.text, age: 400 * 24 * 60 * 60))
    }

    private func place(_ signedIn: SignedIn) -> Link {
        if signedIn.signIn.mustChange { return next.map { Link("/password?next=\($0.text)") } ?? Link("/password") }
        if let next { return next }
        return Set(signedIn.links.map(\.school)).count > 1 ? Link("/schools") : .home
    }

    /// Who holds the device at hand, asked anew.
    func signedIn(_ doors: Doors) async throws -> SignedIn {
        guard let token = SignInToken(visit.cookie(front.outside.signInCookie) ?? ""),
            let signedIn = try await doors.find(token, now: visit.now, isFresh: true)
        else { throw NotFound() }
        return signedIn
    }

    /// The fewest signs of a password that these schools ask for: the strictest holds.
    func shortestPassword(in schools: [String]) async throws -> Int {
        let now = visit.now
        var shortest = PasswordRule.shortest
        for school in schools {
            let rule = try await front.records.school(school).read { try $0.knownSchool(at: now).regulation }
            shortest = max(shortest, rule.shortestPassword)
        }
        return shortest
    }
}
