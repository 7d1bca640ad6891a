import Glibc
import School

/// The one clock of the house.
enum Clock {
    static func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(seconds: time.tv_sec)
    }
}
