import * as pulumi from "@pulumi/pulumi";
import * as number from "./sdk";

const instanceId = new pulumi.Config().get("instanceId") ?? "ccc-demo";
const flow = (name: string) => number.getContactFlowOutput({ instanceId, name }).apply(found => found.contactFlowId);
const group = (name: string) => number.getSkillGroupOutput({ instanceId, name }).apply(found => found.skillGroupId);

// 400 numbers take incoming calls only.
const hotlineBinding = new number.PhoneNumberBinding("hotline", {
  instanceId,
  phoneNumber: "4008001234",
  usage: "Inbound",
  contactFlowId: flow("welcome"),
});

const salesLines = ["02160664656", "02160664657"].map((phoneNumber, index) => new number.PhoneNumberBinding(`sales${index + 1}`, {
  instanceId,
  phoneNumber,
  usage: "Bidirection",
  contactFlowId: flow("welcome"),
}));

const supportLine = new number.PhoneNumberBinding("support1", {
  instanceId,
  phoneNumber: "01086394550",
  usage: "Inbound",
  contactFlowId: flow("support"),
});

const salesNumbers = new number.SkillGroupNumberSet("salesNumbers", {
  instanceId,
  skillGroupId: group("sales"),
  numbers: salesLines.map(line => line.phoneNumber),
});

const supportNumbers = new number.SkillGroupNumberSet("supportNumbers", {
  instanceId,
  skillGroupId: group("support"),
  numbers: [hotlineBinding.phoneNumber, supportLine.phoneNumber],
});

export const hotline = hotlineBinding.phoneNumber;
export const sales = salesNumbers.numbers;
export const support = supportNumbers.numbers;
