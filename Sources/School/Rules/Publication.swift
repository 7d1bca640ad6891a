/// When families see what a teacher has written.
package enum Publication {
    /// A new or corrected mark is shown after the quiet window, in which a slip can still be put right.
    package static func visibleFrom(entered: Moment, quietMinutes: Int) -> Moment {
        entered + min(max(quietMinutes, 0), 60) * 60
    }

    /// What the family sees at a moment: the value once its window is over, until then the one published before it.
    package static func seen<Value>(
        _ value: Value?, from visible: Moment, published shown: Value?, at now: Moment
    ) -> Value? {
        visible <= now ? value : shown
    }
}
