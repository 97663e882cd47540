/// Whether a policy can be met without something.
package enum Need: String, WordChoice, BitwiseCopyable {
  case optional
  case required
}
