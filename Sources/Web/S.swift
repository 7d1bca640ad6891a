import Hummingbird
package enum WebStub {}
