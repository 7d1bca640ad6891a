/// A final mark as it was put, to be held against what the rules propose now (001 п. 3.2, 6.7).
package struct StandingFinal: Hashable, Sendable {
    /// The mark; nil once taken away.
    package let mark: Mark?
    /// What the rules proposed when it was put; nil where they proposed none.
    package let proposed: Mark?
    /// Why it stands, as it was said then.
    package let reason: String

    /// A mark with what was proposed and said of it.
    package init(_ mark: Mark?, proposed: Mark?, reason: String) {
        (self.mark, self.proposed, self.reason) = (mark, proposed, reason)
    }

    /// What is proposed now in place of a mark that no reason explains: one that was put as the rules had it then, or
    /// without a word. Nil where the mark still follows, where its reason was said of a difference, and where a mark of
    /// its kind and scale needs none.
    package func moved(to now: Mark?, _ kind: FinalKind, on scale: Scale) -> Mark? {
        guard let mark, let now, now != mark, kind.isReckoned, scale != .levels else { return nil }
        return proposed == mark || reason.isEmpty ? now : nil
    }
}
