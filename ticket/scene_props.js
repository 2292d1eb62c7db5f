/**
 * What every scene of the page is given.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan, Say, VisitTicket } from "../ui/types.js"
 * @import { Follow } from "./follow_visit.js"
 * @import { Where } from "./said.js"
 * @import { Scene } from "./scene.js"
 */

/**
 * @typedef {object} SceneProps
 * @property {Scene} scene
 * @property {VisitTicket | null} ticket
 * @property {Plan | null} plan
 * @property {string} language
 * @property {Say} say
 * @property {Where} where
 * @property {string} token
 * @property {Follow} follow
 * @property {Signal<boolean>} cameTooLate whether she wanted to leave when she had just been called
 * @property {Signal<boolean>} isSoundOn
 */

export {};
